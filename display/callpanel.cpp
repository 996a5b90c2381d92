#include "display/callpanel.h"

#include "display/boardtext.h"
#include "ui/icon.h"
#include "ui/surface.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a panel must have room for, whatever it shows now: so letters don't change their size from call to
/// call.
const QString usualNumber = u"G000"_s;
const QString usualCounter = u"00"_s;
constexpr auto flashBeat = CallBoard::flashPeriod / 2;
constexpr double arrowShare = 0.75; // of the number's pixel size
constexpr double gapShare = 0.16;
constexpr double explanationShare = 1.15; // of the least letters' pixel size
constexpr double lineGapShare = 0.18;     // of the capitals' height

} // namespace

CallPanel::CallPanel(const Theme &theme, Now now, QWidget *parent)
    : BoardWidget(theme, parent)
    , m_now(std::move(now))
{
    setObjectName(u"callPanel"_s);
    m_flash.setTimerType(Qt::PreciseTimer);
    m_flash.setInterval(flashBeat);
    connect(&m_flash, &QTimer::timeout, this, &CallPanel::flash);
}

void CallPanel::showCall(const CallFace &call)
{
    if (call == m_call)
        return;
    const bool isNew = call.ticket != m_call.ticket || call.since != m_call.since;
    m_call = call;
    if (isNew) {
        m_dimmed = false;
        m_beats = 0;
        const auto left = CallBoard::flashing - (m_now() - call.since);
        if (call.highlighted && !theme().motion.reduced)
            m_beats = static_cast<int>(std::min<qint64>(left / flashBeat, CallBoard::flashing / flashBeat));
        if (m_beats > 0)
            m_flash.start();
        else
            m_flash.stop();
    }
    describe();
    update();
}

/// Counts its own beats: neither a late time-out nor a corrected clock makes it faster or longer.
void CallPanel::flash()
{
    if (--m_beats <= 0)
        m_flash.stop();
    m_dimmed = m_flash.isActive() && !m_dimmed;
    update();
}

void CallPanel::describe()
{
    setAccessibleName(m_call.label.isEmpty()
                          ? QString()
                          : tr("Nomor %1, silakan menuju loket %2").arg(m_call.label, m_call.counter));
}

void CallPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refit();
        describe();
        update();
    }
    BoardWidget::changeEvent(event);
}

void CallPanel::resizeEvent(QResizeEvent *) { refit(); }

QString CallPanel::word() const { return tr("LOKET"); }

QFont CallPanel::wordFont() const { return typeface(theme().pixelSize(TextRole::Caption), QFont::Bold); }

QFont CallPanel::numberFont() const { return typeface(m_numberPixels, QFont::ExtraBold); }

qreal CallPanel::inlineWidth(int numberPixels) const
{
    const QFont font = typeface(numberPixels, QFont::ExtraBold);
    return numberWidth(usualNumber, font) + numberWidth(usualCounter, font) + wordsWidth(word(), wordFont()) +
           numberPixels * (arrowShare + 3 * gapShare);
}

void CallPanel::refit()
{
    const Sizes &sizes = theme().sizes;
    const qreal width = std::max(1, this->width() - 2 * sizes.space.m);
    const qreal height = std::max(1, this->height());
    const int hero = sizes.type.hero;
    const qreal cap = capHeight(typeface(1000, QFont::ExtraBold)) / 1000;
    const qreal explanation = sizes.type.caption * explanationShare;

    // On one line, if the letters needn't be smaller for it.
    const qreal inlineScale = width / inlineWidth(hero);
    const qreal inlineByHeight = (height - explanation) / ((1 + 3 * lineGapShare) * cap * hero);
    m_inline = inlineScale >= 1;
    if (m_inline) {
        int pixels = static_cast<int>(hero * std::min(inlineScale * 1.3, inlineByHeight));
        while (pixels > hero && inlineWidth(pixels) > width)
            pixels -= std::max(1, pixels / 100);
        m_numberPixels = std::max(pixels, std::min(hero, static_cast<int>(height / cap)));
        return;
    }
    const QFont unit = typeface(hero, QFont::ExtraBold);
    const qreal counterLine =
        numberWidth(usualCounter, unit) + wordsWidth(word(), wordFont()) + hero * (arrowShare + 2 * gapShare);
    const qreal byWidth = width / std::max(numberWidth(usualNumber, unit), counterLine);
    const qreal byHeight = height / ((2 + 3 * lineGapShare) * cap * hero);
    // What the farthest seat needs goes before the air between the lines.
    const qreal tight = height / (2.1 * cap * hero);
    const qreal scale = std::min({byWidth, std::max(byHeight, std::min(1.0, tight)), 1.6});
    m_numberPixels = std::max(1, static_cast<int>(hero * scale));
}

CallPanel::Inks CallPanel::inks() const
{
    const Colours &c = theme().colours;
    if (m_call.highlighted)
        return {m_dimmed ? c.accent.pressed : c.accent.fill, c.accent.text, c.accent.text, c.accent.text};
    const QColor counter = theme().appearance == Appearance::Dark ? c.accent.fill : c.text;
    return {c.surface, c.text, counter, c.mutedText};
}

void CallPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colours.ground);
    if (m_call.label.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const Inks inks = this->inks();
    paintSurface(painter, rect(), theme().sizes.radius.large, inks.ground);
    const Space &space = theme().sizes.space;
    const QRectF area = QRectF(rect()).adjusted(space.m, 0, -space.m, 0);
    if (m_inline)
        paintInline(painter, area, inks);
    else
        paintStacked(painter, area, inks);
    painter.end();
    Q_EMIT painted(m_call);
}

/// Arrow, the word, the counter's number, from the left edge of `area`. Returns where it ends.
qreal CallPanel::paintCounter(QPainter &painter, const QRectF &area, const Inks &inks,
                              const QFont &font) const
{
    const qreal arrow = font.pixelSize() * arrowShare;
    const qreal gap = font.pixelSize() * gapShare;
    const qreal middle = area.center().y();
    paintIcon(painter, QRectF(area.left(), middle - arrow / 2, arrow, arrow), u"arrow-right"_s, inks.words);
    QRectF rest = area.adjusted(arrow + gap, 0, 0, 0);
    // The word stands on the number's base line.
    const qreal drop = (capHeight(font) - capHeight(wordFont())) / 2;
    const QRectF spelt = paintBoardWords(painter, rest.translated(0, drop), word(), wordFont(), inks.words);
    rest.setLeft(spelt.right() + gap);
    return paintBoardNumber(painter, rest, m_call.counter, font, inks.counter).right();
}

void CallPanel::paintInline(QPainter &painter, const QRectF &area, const Inks &inks) const
{
    const qreal cap = capHeight(numberFont());
    const qreal explanation = theme().sizes.type.caption * explanationShare;
    const bool explains = area.height() >= cap + explanation;
    const qreal free = area.height() - cap - (explains ? explanation : 0);
    const qreal space = std::max<qreal>(0, free) / (explains ? 3 : 2);
    const QRectF line(area.left(), area.top() + space, area.width(), cap);

    // Only a number or counter that is longer than usual is drawn smaller than the panel's letters.
    int pixels = m_numberPixels;
    const auto extra = [&](int size) {
        const QFont tried = typeface(size, QFont::ExtraBold);
        return std::max<qreal>(0, numberWidth(m_call.label, tried) - numberWidth(usualNumber, tried)) +
               std::max<qreal>(0, numberWidth(m_call.counter, tried) - numberWidth(usualCounter, tried));
    };
    while (pixels > 1 && inlineWidth(pixels) + extra(pixels) > line.width() + 1)
        pixels = pixels * 24 / 25;
    const QFont font = typeface(pixels, QFont::ExtraBold);
    const QRectF number = paintBoardNumber(painter, line, m_call.label, font, inks.number);
    const qreal counterRoom = std::max(numberWidth(usualCounter, font), numberWidth(m_call.counter, font)) +
                              inlineWidth(pixels) - numberWidth(usualNumber, font) -
                              numberWidth(usualCounter, font) - pixels * gapShare;
    const qreal left = std::max(number.right() + pixels * gapShare, line.right() - counterRoom);
    paintCounter(painter, QRectF(left, line.top(), line.right() - left, cap), inks, font);
    if (explains)
        paintExplanation(painter, QRectF(area.left(), line.bottom() + space, area.width(), explanation),
                         inks);
}

void CallPanel::paintStacked(QPainter &painter, const QRectF &area, const Inks &inks) const
{
    const QFont font = numberFont();
    const qreal cap = capHeight(font);
    const qreal explanation = theme().sizes.type.caption * explanationShare;
    const bool explains = area.height() >= 2 * cap + explanation + 3 * theme().sizes.space.s;
    const qreal free = area.height() - 2 * cap - (explains ? explanation : 0);
    const qreal space = free / (explains ? 4 : 3);
    QRectF line(area.left(), area.top() + space, area.width(), cap);
    QFont counterFont = font;
    const qreal counterLine = inlineWidth(font.pixelSize()) - numberWidth(usualNumber, font) -
                              numberWidth(usualCounter, font) - font.pixelSize() * gapShare;
    const qreal counterRoom = area.width() - counterLine;
    const qreal counterWidth = numberWidth(m_call.counter, font);
    if (counterWidth > counterRoom)
        counterFont.setPixelSize(
            std::max(1, static_cast<int>(font.pixelSize() * counterRoom / counterWidth)));
    const QRectF number = paintBoardNumber(painter, line, m_call.label, font, inks.number);
    const qreal tile = std::min<qreal>(theme().sizes.type.caption * explanationShare, cap);
    if (!explains && area.right() - number.right() > tile + theme().sizes.space.s)
        paintAgencyTile(painter, QRectF(area.right() - tile, line.top(), tile, tile), m_call.agency, theme());
    line.translate(0, cap + space);
    paintCounter(painter, line, inks, counterFont);
    if (explains) {
        const qreal top = line.bottom() + space;
        paintExplanation(painter, QRectF(area.left(), top, area.width(), explanation), inks);
    }
}

/// Agency and service, in the least letters.
void CallPanel::paintExplanation(QPainter &painter, const QRectF &area, const Inks &inks) const
{
    const qreal side = area.height();
    paintAgencyTile(painter, QRectF(area.topLeft(), QSizeF(side, side)), m_call.agency, theme());
    const qreal gap = theme().sizes.space.s;
    QRectF rest = area.adjusted(side + gap, 0, 0, 0);
    const QFont bold = typeface(theme().pixelSize(TextRole::Caption), QFont::Bold);
    const QRectF name = paintBoardWords(painter, rest, m_call.agency.name, bold, inks.number);
    rest.setLeft(name.right() + 2 * gap);
    // A few letters and "…" say nothing.
    if (rest.width() > theme().pixelSize(TextRole::Caption) * 5)
        paintBoardWords(painter, rest, m_call.service, theme().font(TextRole::Caption), inks.words);
}

} // namespace antrean
