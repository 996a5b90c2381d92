#pragma once

#include "bench/loadclient.h"
#include "bench/mirrors.h"
#include "bench/settings.h"

#include <tl/expected.hpp>

namespace antrean::bench {

/// The officer of client 0 at that client's counter, who presses one key at a time.
class Presser
{
public:
    Presser(const ServerAddress &server, ServiceId service);

    [[nodiscard]] bool waitForLogIn();
    [[nodiscard]] bool issue();
    void pressCall();
    /// The ticket that the last press has called, once it is answered.
    [[nodiscard]] std::optional<TicketId> called() const { return m_answer; }
    [[nodiscard]] bool serve(TicketId ticket);

private:
    std::optional<TicketId> give(CommandBody command);

    std::unique_ptr<LoadClient> m_client;
    ServiceId m_service;
    bool m_isReady = false;
    std::optional<TicketId> m_answer;
};

/// What shows the calls besides the mirrors, such as a board.
struct Onlooker
{
    std::function<bool(TicketId)> hasSeen = [](TicketId) { return true; };
    /// Called once for each call, with the instant of the press in nanoseconds().
    std::function<void(TicketId, qint64)> note = [](TicketId, qint64) {};
};

/// Calls Settings::presses tickets, each only after the one before has arrived everywhere; the mirrors keep
/// the ways. \returns what went wrong
[[nodiscard]] tl::expected<void, QString> pressCalls(const Settings &settings, Presser &presser,
                                                     Mirrors &mirrors, const Onlooker &onlooker = {});

} // namespace antrean::bench
