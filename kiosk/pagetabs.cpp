#include "kiosk/pagetabs.h"

#include "kiosk/keybutton.h"

namespace antrean {

using namespace Qt::StringLiterals;

PageTabs::PageTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageTabs::setPages(const QStringList &names, int current)
{
    const bool isSame = names.size() == m_names.size();
    m_names = names;
    m_current = current;
    if (!isSame)
        rebuild();
    refresh();
}

void PageTabs::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (TouchButton *button : m_buttons)
        button->setTheme(theme);
}

void PageTabs::rebuild()
{
    for (TouchButton *button : m_buttons) {
        // One of them may be the button whose tap has led here.
        m_row->removeWidget(button);
        button->hide();
        button->setObjectName({});
        button->deleteLater();
    }
    m_buttons.clear();
    setVisible(count() > 1);
    if (count() > mostTabs) {
        for (const int step : {-1, 1}) {
            auto *button = new TouchButton(m_theme, TouchButton::Kind::Secondary, {}, this);
            button->setObjectName(step < 0 ? u"page-back"_s : u"page-on"_s);
            connect(button, &TouchButton::clicked, this, [this, step] { Q_EMIT chosen(m_current + step); });
            m_buttons.push_back(button);
            m_row->addWidget(button, 1);
            button->show();
        }
        return;
    }
    for (int page = 0; page < count(); ++page) {
        auto *tab = new KeyButton(m_theme, this);
        tab->setCheckable(true);
        tab->setObjectName(u"page-%1"_s.arg(page));
        connect(tab, &TouchButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        m_buttons.push_back(tab);
        m_row->addWidget(tab);
        tab->show();
    }
}

void PageTabs::refresh()
{
    if (count() > mostTabs) {
        m_buttons[0]->setTitle(tr("Sebelumnya"));
        m_buttons[0]->setIconName(u"chevron-left"_s);
        m_buttons[0]->setEnabled(m_current > 0);
        m_buttons[1]->setTitle(tr("Berikutnya"));
        m_buttons[1]->setTrailingIconName(u"chevron-right"_s);
        m_buttons[1]->setEnabled(m_current + 1 < count());
        return;
    }
    for (int page = 0; page < count(); ++page) {
        TouchButton *tab = m_buttons[static_cast<std::size_t>(page)];
        tab->setTitle(m_names[page]);
        tab->setChecked(page == m_current);
        tab->setAccessibleDescription(page == m_current ? tr("Halaman yang tampil") : QString());
    }
}

} // namespace antrean
