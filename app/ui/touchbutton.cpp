#include "ui/touchbutton.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QShortcut>

#include <cmath>

namespace antrean {

using namespace std::chrono_literals;

namespace {

/// Long enough to be seen, short enough not to look stuck.
constexpr auto keyFlashTime = 120ms;

} // namespace

TouchButton::TouchButton(const Theme &theme, Kind kind, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover, theme.sizes.pointer == Pointer::Mouse);

    m_release.setStartValue(1.0);
    m_release.setEndValue(0.0);
    connect(&m_release, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_pressed = value.toDouble();
        update();
    });
    m_keyFlash.setSingleShot(true);
    m_keyFlash.setInterval(keyFlashTime);
    connect(&m_keyFlash, &QTimer::timeout, this, &TouchButton::fadeRelease);
    connect(this, &QAbstractButton::pressed, this, &TouchButton::showPressed);
    connect(this, &QAbstractButton::released, this, [this] {
        if (!m_keyFlash.isActive())
            fadeRelease();
    });
    setTitle(title);
}

void TouchButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    setAttribute(Qt::WA_Hover, theme.sizes.pointer == Pointer::Mouse);
    refresh();
}

void TouchButton::setKind(Kind kind)
{
    m_kind = kind;
    refresh();
}

void TouchButton::setArrangement(Arrangement arrangement)
{
    m_arrangement = arrangement;
    refresh();
}

void TouchButton::setTitle(const QString &title)
{
    // QAbstractButton would take "&" for a mnemonic, which an agency's name may hold.
    const QKeySequence before = shortcut();
    setText(title);
    setShortcut(before);
    updateWords();
}

void TouchButton::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    updateWords();
}

void TouchButton::setIconName(const QString &name)
{
    m_iconName = name;
    refresh();
}

void TouchButton::setTrailingIconName(const QString &name)
{
    m_trailingIconName = name;
    refresh();
}

void TouchButton::setStripe(const QColor &colour)
{
    m_stripe = colour;
    update();
}

void TouchButton::setTitleRole(TextRole role)
{
    m_titleRole = role;
    refresh();
}

void TouchButton::setKey(const QKeySequence &key)
{
    delete m_shortcut;
    m_shortcut = nullptr;
    if (!key.isEmpty()) {
        m_shortcut = new QShortcut(key, this);
        m_shortcut->setAutoRepeat(false);
        connect(m_shortcut, &QShortcut::activated, this, &TouchButton::pressByKey);
    }
    refresh();
}

QKeySequence TouchButton::key() const { return m_shortcut ? m_shortcut->key() : QKeySequence(); }

void TouchButton::refresh()
{
    // A hint is squeezed where a page has too little room; a target for fingers must not be.
    setMinimumHeight(leastHeight() + 2 * m_theme.sizes.space.halo);
    updateGeometry();
    update();
}

void TouchButton::updateWords()
{
    const QString whole = m_subtitle.isEmpty() ? title() : title() + QStringLiteral(", ") + m_subtitle;
    if (accessibleName() == m_ownAccessibleName)
        setAccessibleName(whole);
    m_ownAccessibleName = whole;
    refresh();
}

void TouchButton::pressByKey()
{
    m_keyFlash.start();
    click();
}

void TouchButton::showPressed()
{
    m_release.stop();
    m_pressed = 1;
    // The press must be seen before the work that it starts, so it doesn't wait for the event loop.
    repaint();
}

void TouchButton::fadeRelease()
{
    if (isDown())
        return;
    const int duration = m_theme.motion.milliseconds(m_theme.motion.quick);
    if (duration == 0) {
        m_pressed = 0;
        update();
        return;
    }
    m_release.setDuration(duration);
    m_release.start();
}

QRect TouchButton::body() const
{
    const int halo = m_theme.sizes.space.halo;
    return rect().adjusted(halo, halo, -halo, -halo);
}

bool TouchButton::hitButton(const QPoint &position) const { return body().contains(position); }

bool TouchButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void TouchButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    QKeyEvent space(event->type(), Qt::Key_Space, event->modifiers(), {}, event->isAutoRepeat());
    QAbstractButton::keyPressEvent(&space);
}

void TouchButton::keyReleaseEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QAbstractButton::keyReleaseEvent(event);
        return;
    }
    QKeyEvent space(event->type(), Qt::Key_Space, event->modifiers(), {}, event->isAutoRepeat());
    QAbstractButton::keyReleaseEvent(&space);
}

void TouchButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled()) {
        m_release.stop();
        m_keyFlash.stop();
        m_pressed = 0;
    }
    QAbstractButton::changeEvent(event);
}

void TouchButton::focusInEvent(QFocusEvent *event)
{
    const auto reason = event->reason();
    if (reason == Qt::MouseFocusReason)
        m_keyboardFocus = false;
    else if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
        m_keyboardFocus = true;
    QAbstractButton::focusInEvent(event);
}

} // namespace antrean
