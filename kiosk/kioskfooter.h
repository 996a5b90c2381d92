#pragma once

#include "kiosk/kioskview.h"
#include "ui/fitlabel.h"
#include "ui/touchbutton.h"

namespace antrean {

/// The bottom of every page: back and home at the left, the language at the right, always in the same place.
/// On the first page the help line stands where there is nothing to go back to.
class KioskFooter : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit KioskFooter(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view, bool canGoBack, bool canGoHome);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void backPressed();
    void homePressed();
    void languagePressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    Theme m_theme;
    TouchButton *m_back;
    TouchButton *m_home;
    FitLabel *m_help;
    TouchButton *m_language;
};

} // namespace antrean
