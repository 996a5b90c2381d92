#pragma once

#include "client/hallclient.h"
#include "counter/countersettings.h"
#include "counter/notice.h"
#include "counter/pagestack.h"
#include "ui/emptystate.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

namespace antrean {

class ChoicePage;
class TrainingStrip;
class WorkPage;

/// The officer's window, from the log-in to the end of the day. Works beside another program from 360 pixels
/// of width on.
class CounterWindow final : public QWidget
{
    Q_OBJECT

public:
    static constexpr QSize leastSize{360, 640};

    /// `client` must outlive the window. Somebody else starts it.
    CounterWindow(HallClient &client, const Theme &theme, const CounterSettings &settings,
                  QWidget *parent = nullptr);
    ~CounterWindow() override;

    void setLanguage(Language language);
    void setStaysOnTop(bool staysOnTop);

Q_SIGNALS:
    /// To be remembered for the next start.
    void officerChosen(const antrean::OfficerId &officer);
    void counterChosen(const antrean::CounterId &counter);
    void stayOnTopChanged(bool staysOnTop);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectPages();
    void setTexts();
    void refresh();
    void showLink();
    void followOfficer();
    void goTo(QWidget *page);
    void work(const CounterId &counter);
    void showNotice(const Notice &notice);
    void undo();
    void placeNotice();

    HallClient &m_client;
    Theme m_theme;
    CounterSettings m_settings;
    QLocale m_locale;
    std::function<void()> m_undo;
    QTimer m_tick;
    QTimer m_noticeEnd;

    TrainingStrip *m_training = nullptr;
    Banner *m_link = nullptr;
    PageStack *m_pages = nullptr;
    EmptyState *m_waiting = nullptr;
    ChoicePage *m_officers = nullptr;
    ChoicePage *m_counters = nullptr;
    WorkPage *m_work = nullptr;
    Banner *m_notice = nullptr;
};

} // namespace antrean
