#include "client/mirror.h"

namespace antrean {

using namespace Qt::StringLiterals;

void Mirror::replace(Hall hall, Position position)
{
    m_hall = std::move(hall);
    m_position = std::move(position);
}

tl::expected<bool, Inconsistency> Mirror::apply(const Event &event)
{
    if (event.seq <= m_position.seq)
        return false;
    if (event.seq != m_position.seq + 1) {
        return tl::unexpected(
            Inconsistency{u"event %1 came after event %2"_s.arg(event.seq).arg(m_position.seq)});
    }
    if (const auto applied = antrean::apply(m_hall, event); !applied)
        return tl::unexpected(applied.error());
    m_position.seq = event.seq;
    m_position.epoch = std::max(m_position.epoch, event.epoch); // A snapshot may be older than its welcome.
    return true;
}

} // namespace antrean
