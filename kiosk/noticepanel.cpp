#include "kiosk/noticepanel.h"

#include "ui/icon.h"
#include "ui/surface.h"

#include <QBoxLayout>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

NoticePanel::NoticePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new FitLabel(theme, TextRole::Label, {}, this))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addStretch();
    m_title->setObjectName(u"noticeTitle"_s);
    m_hint->setObjectName(u"noticeHint"_s);
    m_hint->setMaxLines(5);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    arrange();
}

void NoticePanel::setMessage(Tone tone, const QString &title, const QString &hint, const QString &iconName)
{
    m_tone = tone;
    m_iconName = iconName.isEmpty() ? iconOf(tone) : iconName;
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(hint.isEmpty() ? title : title + u". "_s + hint);
    arrange();
    update();
}

void NoticePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_title->setTheme(theme);
    m_hint->setTheme(theme);
    arrange();
}

void NoticePanel::arrange()
{
    const Space &space = m_theme.sizes.space;
    const Paint &paint = paintOf(m_tone, m_theme.colours);
    m_title->setColour(paint.text);
    m_hint->setColour(paint.text);
    const int inset = space.halo + space.m;
    layout()->setContentsMargins(inset + qRound(iconSide()) + space.m, inset, inset, inset);
    layout()->setSpacing(space.xs / 2);
}

void NoticePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Space &space = m_theme.sizes.space;
    const Paint &paint = paintOf(m_tone, m_theme.colours);
    const QRectF area = QRectF(rect()).adjusted(space.halo, space.halo, -space.halo, -space.halo);
    paintSurface(painter, area, m_theme.sizes.radius.medium, paint.fill);
    paintIcon(painter, QRectF(area.left() + space.m, area.top(), iconSide(), area.height()), m_iconName,
              paint.mark);
}

} // namespace antrean
