#include "ui/banner.h"

#include "ui/icon.h"
#include "ui/surface.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace antrean {

using namespace Qt::StringLiterals;

const Paint &paintOf(Tone tone, const Colours &colours)
{
    switch (tone) {
    case Tone::Info:
        return colours.info;
    case Tone::Success:
        return colours.success;
    case Tone::Warning:
        return colours.warning;
    case Tone::Error:
        return colours.error;
    case Tone::Offline:
        return colours.offline;
    }
    return colours.info;
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Info:
        return u"info"_s;
    case Tone::Success:
        return u"circle-check"_s;
    case Tone::Warning:
        return u"triangle-alert"_s;
    case Tone::Error:
        return u"circle-x"_s;
    case Tone::Offline:
        return u"wifi-off"_s;
    }
    return u"info"_s;
}

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QWidget(this))
    , m_title(new FitLabel(theme, TextRole::Label, {}, m_body))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, m_body))
    , m_action(new TouchButton(theme, TouchButton::Kind::Quiet, {}, m_body))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *row = new QHBoxLayout(m_body);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_hint);
    words->addStretch();
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_title->setObjectName(u"bannerTitle"_s);
    m_hint->setObjectName(u"bannerHint"_s);
    // A short title, or one that names many things.
    m_title->setMaxLines(6);
    m_hint->setMaxLines(5);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->hide();
    connect(m_action, &TouchButton::clicked, this, &Banner::actionTriggered);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_slidIn = value.toDouble();
        updateGeometry();
    });
    connect(&m_slide, &QVariantAnimation::finished, this, [this] { setVisible(m_shown); });
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    applyColours();
    hide();
}

void Banner::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_title, m_hint, m_action})
        part->setTheme(theme);
    applyColours();
    updateGeometry();
}

void Banner::applyColours()
{
    const Space &space = m_theme.sizes.space;
    const int icon = m_theme.sizes.icon * 5 / 4;
    m_body->layout()->setContentsMargins(space.halo + space.l + icon + space.m, space.halo + space.m,
                                         space.halo + space.m, space.halo + space.m);
    m_body->layout()->setSpacing(space.m);
    const QColor text = paintOf(m_tone, m_theme.colours).text;
    m_title->setColour(text);
    m_hint->setColour(text);
    update();
}

void Banner::showMessage(Tone tone, const QString &title, const QString &hint)
{
    m_tone = tone;
    m_iconName = iconOf(tone);
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(hint.isEmpty() ? title : title + u". "_s + hint);
    applyColours();
    slideTo(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setAction(const QString &text, const QString &iconName)
{
    m_action->setTitle(text);
    m_action->setIconName(iconName);
    m_action->setVisible(!text.isEmpty());
    updateGeometry();
}

void Banner::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void Banner::dismiss()
{
    if (m_shown)
        slideTo(false);
}

int Banner::fullHeight(int width) const
{
    const QLayout *layout = m_body->layout();
    return std::max(layout->totalHeightForWidth(width), layout->totalMinimumSize().height());
}

int Banner::heightForWidth(int width) const { return std::max(1, qRound(fullHeight(width) * m_slidIn)); }

QSize Banner::sizeHint() const
{
    // A layout never gives more height than this, so it must be that of the width there is, not of one long
    // line.
    return {m_body->layout()->totalSizeHint().width(), heightForWidth(width())};
}

QSize Banner::minimumSizeHint() const { return {m_body->layout()->totalMinimumSize().width(), 1}; }

void Banner::placeBody()
{
    // The words keep their place and come down with the lower edge, as if they were pulled out from under the
    // top.
    const int full = fullHeight(width());
    m_body->setGeometry(0, height() - full, width(), full);
}

void Banner::slideTo(bool shown)
{
    m_shown = shown;
    m_slide.stop();
    m_slide.setStartValue(m_slidIn);
    m_slide.setEndValue(shown ? 1.0 : 0.0);
    m_slide.setDuration(m_theme.motion.milliseconds(m_theme.motion.normal));
    const bool unseen = parentWidget() && !parentWidget()->isVisible();
    if (m_slide.duration() == 0 || unseen) {
        m_slidIn = shown ? 1 : 0;
        setVisible(shown);
    } else {
        setVisible(true);
        m_slide.start();
    }
    updateGeometry();
}

bool Banner::event(QEvent *event)
{
    // Other words need another height, which the layout inside reports here.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        placeBody();
    }
    return QFrame::event(event);
}

void Banner::resizeEvent(QResizeEvent *) { placeBody(); }

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Space &space = m_theme.sizes.space;
    const Paint &paint = paintOf(m_tone, m_theme.colours);
    const QRectF body = QRectF(m_body->geometry()).adjusted(space.halo, space.halo, -space.halo, -space.halo);
    paintSurface(painter, body, m_theme.sizes.radius.medium, paint.fill);
    const int icon = m_theme.sizes.icon * 5 / 4;
    paintIcon(painter, QRectF(body.left() + space.l, body.top(), icon, body.height()), m_iconName,
              paint.mark);
}

} // namespace antrean
