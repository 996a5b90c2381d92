#pragma once

#include <memory>

namespace antrean {

class Printer;

/// A printer that keeps its jobs until the test says what became of them.
class HeldPrinter
{
public:
    HeldPrinter();
    ~HeldPrinter();

    [[nodiscard]] Printer &printer();
    [[nodiscard]] int jobCount() const;
    void printLast();
    void failLast();
    void loseLast(); ///< Nobody knows whether it came out.

private:
    class Held;
    std::unique_ptr<Held> m_held;
};

} // namespace antrean
