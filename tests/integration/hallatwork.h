#pragma once

#include "programsatwork.h"
#include "serverprocess.h"

#include <QTemporaryDir>

namespace antrean::test {

/// A day of the tiny mall: the real server in a process of its own, and programs that reach it over links
/// which the test spoils; at the end the simulation's checkers read the real journal. The programs that are
/// named here are always well; what they see is the measure for the others.
class HallAtWork
{
public:
    HallAtWork();

    /// Starts the server and waits until the day is open.
    [[nodiscard]] bool open();
    /// Adds a program and connects it.
    template <class Program, class... Arguments>
    Program &add(Arguments &&...arguments)
    {
        auto program = std::make_unique<Program>(m_notes, std::forward<Arguments>(arguments)...);
        Program &added = *program;
        m_programs.push_back(std::move(program));
        added.client().start();
        return added;
    }
    /// Two boards, four counters and as many kiosks; all links are fair.
    void addEverybody(int kiosks, bool isDirect = false);
    void work(std::chrono::milliseconds kioskGap, std::chrono::milliseconds press);

    [[nodiscard]] const std::vector<std::unique_ptr<ProgramAtWork>> &programs() const { return m_programs; }
    [[nodiscard]] std::vector<KioskAtWork *> &kiosks() { return m_kiosks; }
    /// What the server has committed, as a program without any link sees it.
    [[nodiscard]] const HallClient &witness() const { return m_witness->client(); }
    [[nodiscard]] bool areAllLive() const;
    /// This program has everything that the witness has.
    [[nodiscard]] bool isUpToDate(const ProgramAtWork &program) const;
    [[nodiscard]] HallNotes &notes() { return m_notes; }
    /// Bad weather of every link, that isn't the links' own.
    void troubleAll(simulation::Instant from, simulation::Instant to);

    /// Nobody comes any more, and the programs have nothing under way.
    void close() { m_notes.isClosing = true; }
    [[nodiscard]] bool isDrained() const;
    /// Ends the server in good order, reads its journal, and \returns what the checkers find, one a line.
    [[nodiscard]] QString judge();
    /// For the reader of the test's output.
    [[nodiscard]] QString figures() const;

private:
    QTemporaryDir m_folder;
    ServerProcess m_server;
    simulation::MallPlan m_plan;
    EventLoop m_eventLoop;
    HallNotes m_notes;
    std::vector<std::unique_ptr<ProgramAtWork>> m_programs;
    std::vector<KioskAtWork *> m_kiosks;
    std::vector<CounterAtWork *> m_counters;
    std::vector<ZoneId> m_boards;
    std::unique_ptr<ProgramAtWork> m_witness;
    std::size_t m_calls = 0;
};

} // namespace antrean::test
