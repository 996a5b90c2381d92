#pragma once

#include "kiosk/choicegrid.h"
#include "kiosk/keybutton.h"
#include "kiosk/kioskview.h"
#include "ui/card.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"

namespace antrean {

/// Finds a service by the first letters of its name, with keys on the glass. Letters stand in the order of
/// the alphabet, which everybody knows.
class SearchPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit SearchPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view);
    /// Forgets what was typed.
    void clear() { m_text.clear(); }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void serviceChosen(const antrean::ServiceId &service);
    /// What is to be found has changed: show it anew.
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildKeys();
    void arrange();
    void type(const QString &letters);

    Theme m_theme;
    QString m_text;
    Card *m_field;
    FitLabel *m_typed;
    ChoiceGrid *m_found;
    EmptyState *m_hint;
    QWidget *m_keyboard;
    QGridLayout *m_keyGrid;
    std::vector<KeyButton *> m_keys;
    std::vector<ServiceId> m_services;
};

} // namespace antrean
