#pragma once

#include <QByteArray>

#include <chrono>
#include <deque>
#include <functional>

namespace antrean::simulation {

/// What happened in a simulated day, a line each. Keeps the last lines and a hash over all of them, and hands
/// each to a listener, if there is one.
class Trace
{
public:
    using Listener = std::function<void(const QByteArray &line)>;
    static constexpr std::size_t kept = 400;

    void listen(Listener listener) { m_listener = std::move(listener); }
    void add(std::chrono::nanoseconds at, const QByteArray &who, const QByteArray &what);
    /// FNV-1a of 64 bits over every line: two runs of one seed must agree.
    [[nodiscard]] quint64 hash() const { return m_hash; }
    [[nodiscard]] quint64 lines() const { return m_lines; }
    [[nodiscard]] const std::deque<QByteArray> &last() const { return m_last; }

private:
    Listener m_listener;
    std::deque<QByteArray> m_last;
    quint64 m_hash = 0xcbf29ce484222325;
    quint64 m_lines = 0;
};

} // namespace antrean::simulation
