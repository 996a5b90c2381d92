#pragma once

#include "client/callboard.h"
#include "client/hallclient.h"
#include "display/announcementplayer.h"
#include "display/announcer.h"
#include "display/boardlayout.h"
#include "display/callface.h"
#include "display/displaysettings.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace antrean {

class BoardHeader;
class CallList;
class CallPanel;
class MessagePage;
class TrainingBanner;
class WaitingStrip;
class WelcomePage;

/// The hall's board. It shows what the server's events say and asks nobody anything; without the server it
/// keeps the last calls.
class DisplayWindow final : public QWidget
{
    Q_OBJECT

public:
    enum class Page {
        Starting, ///< No hall has been heard of yet.
        Closed,
        Welcome, ///< The day is open and nobody has been called.
        Calls
    };
    Q_ENUM(Page)

    /// `client` and `announcer` outlive the window. Of `theme`, the sizes are replaced by those that the
    /// screen and the farthest seat ask for.
    DisplayWindow(HallClient &client, Announcer &announcer, const Theme &theme, DisplaySettings settings,
                  QWidget *parent = nullptr);
    ~DisplayWindow() override;

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const CallBoard &board() const { return m_board; }
    [[nodiscard]] const BoardLayout &boardLayout() const { return m_layout; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// The distance that the letters are made for, millimetres; differs from the settings' where the screen
    /// is too small, or has room for more.
    [[nodiscard]] double readableDistance() const { return m_distance; }

Q_SIGNALS:
    /// A call or recall stands in the window's picture for the first time. Comes after the paint that put it
    /// there.
    void callPainted(antrean::TicketId ticket);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Painted
    {
        TicketId ticket;
        TimePoint since{};
        friend bool operator==(const Painted &, const Painted &) = default;
    };

    void build();
    void hear(const Event &event);
    void rebuild();
    void announce(const BoardCall &call);
    void linkChanged();
    void refresh();
    void fit();
    void place();
    [[nodiscard]] Page currentPage() const;
    void showCalls(TimePoint now);
    void showMessage(TimePoint now);
    void showHeader(TimePoint now);
    void showWaiting();
    void schedule(TimePoint now);
    void notePainted(const CallFace &call);

    HallClient &m_client;
    DisplaySettings m_settings;
    Theme m_theme;
    CallBoard m_board;
    AnnouncementPlayer m_player;
    BoardLayout m_layout;
    double m_distance = 0;
    Page m_page = Page::Starting;
    bool m_hasHall = false;
    bool m_isOffline = false;
    bool m_isCrowded = false; ///< The list takes the waiting numbers' place.
    int m_currentCalls = 0;
    std::vector<Painted> m_painted;

    QTimer m_clock;
    QTimer m_turn;
    QTimer m_change;
    QTimer m_grace;

    BoardHeader *m_header = nullptr;
    std::vector<CallPanel *> m_panels;
    CallList *m_list = nullptr;
    WaitingStrip *m_waiting = nullptr;
    WelcomePage *m_welcome = nullptr;
    MessagePage *m_message = nullptr;
    TrainingBanner *m_training = nullptr;
};

} // namespace antrean
