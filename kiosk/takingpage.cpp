#include "kiosk/takingpage.h"

#include "ui/contrast.h"

#include <QBoxLayout>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr int dots = 3;
constexpr int breathMilliseconds = 1200;

} // namespace

TakingPage::TakingPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new FitLabel(theme, TextRole::Headline, {}, this))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(3);
    column->addSpacing(theme.sizes.target * 2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addStretch(4);
    m_title->setObjectName(u"takingTitle"_s);
    for (FitLabel *label : {m_title, m_hint})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setMuted(true);
    m_breath.setStartValue(0.0);
    m_breath.setEndValue(1.0);
    m_breath.setDuration(breathMilliseconds);
    m_breath.setLoopCount(-1);
    connect(&m_breath, &QVariantAnimation::valueChanged, this,
            [this] { update(dotsArea().toAlignedRect()); });
    arrange();
}

void TakingPage::show(bool isSlow, bool isLive)
{
    m_title->setText(isSlow ? tr("Server belum menjawab") : tr("Sebentar, nomor Anda sedang diambil"));
    if (isSlow)
        m_hint->setText(tr("Silakan tunggu sedikit lagi, atau ambil nomor di meja informasi."));
    else if (!isLive)
        m_hint->setText(tr("Sambungan sedang dipulihkan. Nomor Anda tidak akan terambil dua kali."));
    else
        m_hint->setText(tr("Mohon tunggu di depan layar."));
}

void TakingPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_title->setTheme(theme);
    m_hint->setTheme(theme);
    arrange();
}

void TakingPage::arrange()
{
    const Space &space = m_theme.sizes.space;
    layout()->setContentsMargins(space.xl, space.l, space.xl, space.l);
    layout()->setSpacing(space.m);
}

QRectF TakingPage::dotsArea() const
{
    const qreal side = m_theme.sizes.target;
    return {width() / 2.0 - side * 1.5, m_title->y() - side * 1.6, side * 3, side};
}

void TakingPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF area = dotsArea();
    const Colours &c = m_theme.colours;
    for (int dot = 0; dot < dots; ++dot) {
        const double phase = m_breath.currentValue().toDouble() - dot * 0.18;
        const double swell =
            m_theme.motion.reduced ? 0.5 : 0.5 - 0.5 * std::cos(phase * 2 * std::numbers::pi);
        const qreal radius = area.height() * (0.16 + 0.12 * swell);
        painter.setBrush(mixed(c.edge, c.focus, swell));
        painter.drawEllipse(QPointF(area.left() + area.width() * (dot + 0.5) / dots, area.center().y()),
                            radius, radius);
    }
}

void TakingPage::showEvent(QShowEvent *)
{
    if (!m_theme.motion.reduced)
        m_breath.start();
}

void TakingPage::hideEvent(QHideEvent *) { m_breath.stop(); }

} // namespace antrean
