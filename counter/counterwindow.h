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
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

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
    [[nodiscard]] int noticeWidth() const;

    HallClient &m_client;
    Theme m_theme;
    CounterSettings m_settings;
    QLocale m_locale;
    std::function<void()> m_undo;
    QTimer m_tick;
    QTimer m_noticeEnd;

    TrainingStrip *m_training;
    Banner *m_link;
    PageStack *m_pages;
    EmptyState *m_waiting;
    ChoicePage *m_officers;
    ChoicePage *m_counters;
    WorkPage *m_work;
    Banner *m_notice;
};

} // namespace antrean
