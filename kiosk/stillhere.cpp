#include "kiosk/stillhere.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

StillHere::StillHere(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_card(new Card(theme, this))
    , m_title(new FitLabel(theme, TextRole::Headline, {}, m_card))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, m_card))
    , m_button(new TouchButton(theme, TouchButton::Kind::Primary, {}, m_card))
{
    setObjectName(u"question"_s);
    m_button->setObjectName(u"stillHere"_s);
    m_button->setTitleRole(TextRole::Title);
    m_hint->setMuted(true);
    auto *column = new QVBoxLayout(m_card);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_button);
    for (FitLabel *label : {m_title, m_hint})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    connect(m_button, &TouchButton::clicked, this, &StillHere::confirmed);
    hide();
    arrange();
}

void StillHere::show(std::chrono::milliseconds timeLeft, const QLocale &locale)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(timeLeft).count();
    m_title->setText(tr("Apakah Anda masih di sini?"));
    m_hint->setText(tr("Layar kembali ke awal dalam %1 detik.").arg(locale.toString(qlonglong(seconds))));
    m_button->setTitle(tr("Ya, lanjutkan"));
    raise();
    setVisible(true);
    arrange();
}

void StillHere::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_card, m_title, m_hint, m_button})
        part->setTheme(theme);
    arrange();
}

void StillHere::arrange()
{
    const Space &space = m_theme.sizes.space;
    m_card->layout()->setContentsMargins(0, space.s, 0, 0);
    m_card->layout()->setSpacing(space.m);
    m_card->setPadding(space.l);
    const int widest = m_theme.sizes.target * 10;
    const int wide = std::min(widest, width() - 2 * space.l);
    const int high = m_card->layout()->totalHeightForWidth(wide);
    m_card->setGeometry((width() - wide) / 2, (height() - high) / 2, wide, high);
}

void StillHere::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = m_theme.colours.brand.fill;
    veil.setAlphaF(0.72F);
    painter.fillRect(rect(), veil);
}

void StillHere::resizeEvent(QResizeEvent *) { arrange(); }

void StillHere::mouseReleaseEvent(QMouseEvent *) { Q_EMIT confirmed(); }

} // namespace antrean
