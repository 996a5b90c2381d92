#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <optional>

namespace antrean {

/// What a server says of itself to whoever asks on the LAN. Nothing in it is to be trusted: it only tells
/// where to connect.
struct BeaconInfo
{
    int protocol = 0; ///< version of the messages it speaks
    QString mall;     ///< the mall's name; a long one is cut
    /// The address it listens on, if that is a certain one; else the answer's own sender address counts.
    QHostAddress address;
    quint16 port = 0;
    quint32 epoch = 0;
    QString journal; ///< the name of its journal, which no other mall has; empty: it doesn't say
    friend bool operator==(const BeaconInfo &, const BeaconInfo &) = default;
};

/// The longest datagram, question or answer.
inline constexpr qsizetype maxBeaconBytes = 512;

/// `nonce` is up to 32 hexadecimal digits that come back with the answer, so that an answer belongs to a
/// question.
[[nodiscard]] QByteArray encodeBeaconQuestion(const QByteArray &nonce);
/// The nonce of a question, or nothing if the datagram is no question.
[[nodiscard]] std::optional<QByteArray> parseBeaconQuestion(const QByteArray &datagram);
[[nodiscard]] QByteArray encodeBeaconAnswer(const BeaconInfo &info, const QByteArray &nonce);
/// What an answer to the question `nonce` says, or nothing if the datagram is anything else.
[[nodiscard]] std::optional<BeaconInfo> parseBeaconAnswer(const QByteArray &datagram,
                                                          const QByteArray &nonce);

} // namespace antrean
