#pragma once

#include "kiosk/kioskview.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"

namespace antrean {

/// No number: why not, and what to do instead.
class RefusedPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit RefusedPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view, const TakeFailure &failure);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void donePressed();

private:
    EmptyState *m_message;
    TouchButton *m_done;
};

} // namespace antrean
