#pragma once

#include "core/hall.h"
#include "counter/picklist.h"
#include "ui/fitlabel.h"

#include <QLocale>

namespace antrean {

/// Who works here, or at which counter: a title and a list to choose from.
class ChoicePage final : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` names the list's buttons; see PickList.
    ChoicePage(const Theme &theme, const QString &prefix, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &hint, const QString &placeholder);
    /// One way back, such as *Ganti petugas*; an empty text takes it away.
    void setBackText(const QString &text);
    [[nodiscard]] PickList &list() { return *m_list; }

Q_SIGNALS:
    void backRequested();

private:
    FitLabel *m_title;
    FitLabel *m_hint;
    PickList *m_list;
    TouchButton *m_back;
};

/// All officers by name, the last one of this computer first.
[[nodiscard]] std::vector<PickRow> officerRows(const Hall &hall, const OfficerId &last);
/// All counters in the administrator's order, the last one of this computer first; those of others can't be
/// chosen.
[[nodiscard]] std::vector<PickRow> counterRows(const Hall &hall, const OfficerId &officer,
                                               const CounterId &last, const QLocale &locale);

} // namespace antrean
