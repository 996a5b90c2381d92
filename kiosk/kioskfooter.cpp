#include "kiosk/kioskfooter.h"

#include "ui/language.h"

#include <QBoxLayout>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

KioskFooter::KioskFooter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new TouchButton(theme, TouchButton::Kind::Secondary, {}, this))
    , m_home(new TouchButton(theme, TouchButton::Kind::Secondary, {}, this))
    , m_help(new FitLabel(theme, TextRole::Body, {}, this))
    , m_language(new TouchButton(theme, TouchButton::Kind::Secondary, {}, this))
{
    m_back->setObjectName(u"back"_s);
    m_back->setIconName(u"arrow-left"_s);
    m_home->setObjectName(u"home"_s);
    m_home->setIconName(u"house"_s);
    m_help->setObjectName(u"helpLine"_s);
    m_help->setMaxLines(2);
    m_help->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_language->setObjectName(u"language"_s);
    m_language->setIconName(u"languages"_s);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_back);
    row->addWidget(m_home);
    row->addSpacing(theme.sizes.space.halo);
    row->addWidget(m_help, 1);
    row->addWidget(m_language);
    connect(m_back, &TouchButton::clicked, this, &KioskFooter::backPressed);
    connect(m_home, &TouchButton::clicked, this, &KioskFooter::homePressed);
    connect(m_language, &TouchButton::clicked, this, &KioskFooter::languagePressed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    arrange();
}

void KioskFooter::show(const KioskView &view, bool canGoBack, bool canGoHome)
{
    m_back->setTitle(tr("Kembali"));
    m_home->setTitle(tr("Ke awal"));
    // Where one of them has nothing to do, the other stays where it was.
    const bool isFirstPage = !canGoBack && !canGoHome;
    m_back->setVisible(!isFirstPage);
    m_back->setEnabled(canGoBack);
    m_home->setVisible(!isFirstPage);
    m_home->setEnabled(canGoHome);
    m_help->setText(isFirstPage ? view.helpLine : QString());
    const bool isEnglish = view.locale.language() == QLocale::English;
    m_language->setTitle(languageName(isEnglish ? Language::Indonesian : Language::English));
}

void KioskFooter::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_back, m_home, m_help, m_language})
        part->setTheme(theme);
    arrange();
}

void KioskFooter::arrange()
{
    const int margin = pageMargin(m_theme);
    layout()->setContentsMargins(margin, 0, margin, 0);
    layout()->setSpacing(0);
}

void KioskFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours.sunken);
}

} // namespace antrean
