#pragma once

#include "protocol/messagecodec.h"

#include <array>

namespace antrean {

/// Decodes messages, and keeps the newest: where one text goes to many mirrors of one thread, as in a
/// simulated hall, it is read once. Not for several threads.
class MessageReader
{
public:
    using Result = tl::expected<Message, CodecError>;

    /// As decodeMessage(). The result lives until the next call.
    [[nodiscard]] const Result &read(const QByteArray &text)
    {
        // Texts that share their bytes are the same; what is kept here keeps its bytes from being used anew.
        Known &known = m_known[reinterpret_cast<quintptr>(text.constData()) / 16 % m_known.size()];
        if (known.text.constData() != text.constData() || known.text.size() != text.size()) {
            known.result = decodeMessage(text);
            known.text = text;
        }
        return known.result;
    }

private:
    struct Known
    {
        QByteArray text;
        Result result;
    };
    std::array<Known, 16> m_known;
};

} // namespace antrean
