#include "simulation/trace.h"

namespace antrean::simulation {

namespace {

/// `08:30:00.125`, from the beginning of the simulation; days are counted in front of it.
QByteArray stamp(std::chrono::nanoseconds at)
{
    using namespace std::chrono;
    const auto ms = duration_cast<milliseconds>(at).count();
    char text[40];
    const int length = std::snprintf(
        text, sizeof text, "%lld+%02lld:%02lld:%02lld.%03lld", static_cast<long long>(ms / 86'400'000),
        static_cast<long long>(ms / 3'600'000 % 24), static_cast<long long>(ms / 60'000 % 60),
        static_cast<long long>(ms / 1000 % 60), static_cast<long long>(ms % 1000));
    return {text, length};
}

} // namespace

void Trace::add(std::chrono::nanoseconds at, const QByteArray &who, const QByteArray &what)
{
    const QByteArray line = stamp(at) + "  " + who + ": " + what;
    for (const char c : line)
        m_hash = (m_hash ^ static_cast<uchar>(c)) * 0x100000001b3;
    ++m_lines;
    if (m_listener)
        m_listener(line);
    m_last.push_back(line);
    if (m_last.size() > kept)
        m_last.pop_front();
}

} // namespace antrean::simulation
