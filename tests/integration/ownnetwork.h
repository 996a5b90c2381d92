#pragma once

#include <QString>
#include <QStringList>

namespace antrean::test {

/// A network namespace with nothing but a loopback, for the thread that makes it and every process that it
/// starts from then on. What is lost there is lost by the system, below TCP.
class OwnNetwork
{
public:
    /// Goes there. \returns why it can't; empty: it has.
    [[nodiscard]] static QString enter();
    /// This share of all packets of TCP is lost, from now on; 1: the link is cut. False when it can't be set.
    [[nodiscard]] static bool lose(double share);
};

} // namespace antrean::test
