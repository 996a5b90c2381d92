#include "ui/emptystate.h"

#include "ui/icon.h"
#include "ui/surface.h"

#include <QBoxLayout>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// An icon in a tinted disc.
class Picture : public QWidget
{
public:
    using QWidget::QWidget;
    void set(const QString &iconName, const Paint &paint)
    {
        m_iconName = iconName;
        m_paint = paint;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRectF disc = rect();
        paintSurface(painter, disc, disc.width() / 2, m_paint.fill);
        const qreal inset = disc.width() * 0.28;
        paintIcon(painter, disc.adjusted(inset, inset, -inset, -inset), m_iconName, m_paint.mark);
    }

private:
    QString m_iconName;
    Paint m_paint;
};

} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(new Picture(this))
    , m_title(new FitLabel(theme, TextRole::Title, {}, this))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, this))
    , m_action(new TouchButton(theme, TouchButton::Kind::Secondary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    m_title->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setMuted(true);
    m_hint->setMaxLines(4);
    m_title->setObjectName(u"emptyTitle"_s);
    m_hint->setObjectName(u"emptyHint"_s);
    m_action->setObjectName(u"emptyAction"_s);
    m_action->hide();
    connect(m_action, &TouchButton::clicked, this, &EmptyState::actionTriggered);
    arrange();
}

void EmptyState::arrange()
{
    const Space &space = m_theme.sizes.space;
    layout()->setContentsMargins(space.l, space.l, space.l, space.l);
    layout()->setSpacing(space.m);
    const int disc = m_theme.sizes.icon * 4;
    m_picture->setFixedSize(disc, disc);
    static_cast<Picture *>(m_picture)->set(m_iconName, m_theme.colours.info);
}

void EmptyState::setMessage(const QString &iconName, const QString &title, const QString &hint)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(hint.isEmpty() ? title : title + u". "_s + hint);
    arrange();
}

void EmptyState::setAction(const QString &text, const QString &iconName)
{
    m_action->setTitle(text);
    m_action->setIconName(iconName);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_title, m_hint, m_action})
        part->setTheme(theme);
    arrange();
}

} // namespace antrean
