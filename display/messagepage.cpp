#include "display/messagepage.h"

#include "display/boardtext.h"
#include "ui/icon.h"
#include "ui/surface.h"
#include "ui/textfit.h"

#include <QEvent>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct Part
{
    FittedText text;
    QColor colour;
};

} // namespace

MessagePage::MessagePage(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"messagePage"_s);
}

void MessagePage::setMessage(const QString &iconName, const QString &title, const QString &detail,
                             const QString &hint)
{
    if (iconName == m_icon && title == m_title && detail == m_detail && hint == m_hint)
        return;
    m_icon = iconName;
    m_title = title;
    m_detail = detail;
    m_hint = hint;
    QStringList said{title, detail, hint};
    said.removeAll(QString());
    setAccessibleName(said.join(u". "_s));
    update();
}

void MessagePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = theme().colours;
    painter.fillRect(rect(), c.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const int least = theme().pixelSize(TextRole::Caption);
    const qreal wide = width() - least;
    const auto fitted = [&](const QString &text, int pixels, QFont::Weight weight) {
        return fitText(text, typeface(pixels, weight),
                       {.width = wide, .maxLines = 4, .minPixelSize = std::min(pixels, least)});
    };
    std::vector<Part> parts;
    if (!m_title.isEmpty())
        parts.push_back({fitted(m_title, least * 5 / 4, QFont::Bold), c.text});
    if (!m_detail.isEmpty())
        parts.push_back({fitted(m_detail, least * 3 / 2, QFont::ExtraBold), c.accent.fill});
    if (theme().appearance == Appearance::Light && parts.size() > 1)
        parts[1].colour = c.text;
    if (!m_hint.isEmpty())
        parts.push_back({fitted(m_hint, least, QFont::Medium), c.mutedText});

    const qreal gap = least * 0.15;
    const qreal icon = least * 1.9;
    qreal height = icon + least * 0.4;
    for (const Part &part : parts)
        height += part.text.size.height() + gap;
    qreal top = (this->height() - height) / 2;
    const QRectF disc((width() - icon) / 2, top, icon, icon);
    paintSurface(painter, disc, icon / 2, c.surface);
    paintIcon(painter, disc.adjusted(icon * 0.24, icon * 0.24, -icon * 0.24, -icon * 0.24), m_icon,
              theme().appearance == Appearance::Dark ? c.accent.fill : c.brand.fill);
    top += icon + least * 0.4;
    for (const Part &part : parts) {
        paintText(painter, QRectF(0, top, width(), part.text.size.height()), part.text, part.colour,
                  Qt::AlignHCenter | Qt::AlignTop);
        top += part.text.size.height() + gap;
    }
}

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"welcomePage"_s);
    describe();
}

std::array<WelcomePage::Step, 3> WelcomePage::steps() const
{
    return {Step{u"ticket"_s, tr("Ambil nomor")}, Step{u"bell-ring"_s, tr("Tunggu panggilan")},
            Step{u"user-check"_s, tr("Menuju loket")}};
}

void WelcomePage::describe()
{
    QStringList said{tr("Selamat datang")};
    for (const Step &step : steps())
        said += step.words;
    setAccessibleName(said.join(u". "_s));
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    BoardWidget::changeEvent(event);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = theme().colours;
    painter.fillRect(rect(), c.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const int least = theme().pixelSize(TextRole::Caption);
    const QRectF title(0, least * 0.2, width(), least * 1.6);
    const FittedText greeting =
        fitText(tr("Selamat datang"), typeface(least * 3 / 2, QFont::ExtraBold),
                {.width = width() - least * 0.2, .maxLines = 1, .minPixelSize = least});
    paintBoardWords(painter, title, greeting.lines.join(u' '), greeting.font, c.text, Qt::AlignHCenter);
    const bool tall = height() > width();
    const qreal gap = least * 0.3;
    const QRectF area(0, title.bottom() + gap, width(), height() - title.bottom() - 2 * gap);
    const auto all = steps();
    for (int i = 0; i < 3; ++i) {
        const qreal share = tall ? (area.height() - 2 * gap) / 3 : (area.width() - 2 * gap) / 3;
        const qreal offset = (share + gap) * i;
        const QRectF cell = tall ? QRectF(area.left(), area.top() + offset, area.width(), share)
                                 : QRectF(area.left() + offset, area.top(), share, area.height());
        paintStep(painter, cell, i + 1, all[static_cast<std::size_t>(i)]);
    }
}

void WelcomePage::paintStep(QPainter &painter, const QRectF &area, int number, const Step &step) const
{
    const Colours &c = theme().colours;
    const Theme &look = theme();
    const int least = look.pixelSize(TextRole::Caption);
    paintSurface(painter, area, look.sizes.radius.large, c.surface);
    const QRectF inner = area.adjusted(least * 0.3, least * 0.3, -least * 0.3, -least * 0.3);
    const FittedText words = fitText(step.words, typeface(least * 11 / 10, QFont::Bold),
                                     {.width = inner.width(), .maxLines = 2, .minPixelSize = least});
    const qreal room = inner.height() - words.size.height() - least * 0.3;
    const qreal disc = std::min({room, inner.width() * 0.6, least * 3.5});
    const qreal top = inner.top() + std::max<qreal>(0, room - disc) / 2;
    const QRectF picture(area.center().x() - disc / 2, top, disc, disc);
    paintSurface(painter, picture, disc / 2, c.plain.fill);
    paintIcon(painter, picture.adjusted(disc * 0.25, disc * 0.25, -disc * 0.25, -disc * 0.25), step.icon,
              look.appearance == Appearance::Dark ? c.accent.fill : c.brand.fill);
    const QRectF badge(picture.left() - least * 0.85, picture.top() - least * 0.05, least * 1.3, least * 1.3);
    paintSurface(painter, badge, badge.width() / 2, c.accent.fill);
    paintBoardNumber(painter, badge, QString::number(number), typeface(least, QFont::ExtraBold),
                     c.accent.text, Qt::AlignHCenter);
    paintText(painter,
              QRectF(inner.left(), inner.bottom() - words.size.height(), inner.width(), words.size.height()),
              words, c.text, Qt::AlignHCenter | Qt::AlignTop);
}

} // namespace antrean
