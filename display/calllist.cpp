#include "display/calllist.h"

#include "display/boardtext.h"
#include "ui/icon.h"
#include "ui/surface.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace antrean {

using namespace Qt::StringLiterals;

CallList::CallList(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"callList"_s);
}

void CallList::setGrid(const Grid &grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    update();
}

void CallList::showCalls(const std::vector<CallFace> &calls)
{
    if (calls == m_calls)
        return;
    const std::vector<CallFace> before = std::exchange(m_calls, calls);
    const auto count = std::max(before.size(), m_calls.size());
    for (std::size_t i = 0; i < count; ++i) {
        const bool same = i < before.size() && i < m_calls.size() && before[i] == m_calls[i];
        if (!same)
            update(cell(static_cast<int>(i)));
    }
    describe();
}

void CallList::describe()
{
    QStringList said;
    for (const CallFace &call : m_calls)
        said += tr("%1 di loket %2").arg(call.label, call.counter);
    setAccessibleName(said.isEmpty() ? tr("Belum ada panggilan sebelumnya")
                                     : tr("Panggilan terakhir: %1").arg(said.join(u", "_s)));
}

void CallList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    BoardWidget::changeEvent(event);
}

QRect CallList::cell(int index) const
{
    const int columns = std::max(1, m_grid.columns);
    const int rows = std::max(1, m_grid.rows);
    const int gap = theme().sizes.type.caption / 6;
    const int column = index / rows;
    const int row = index % rows;
    const int left = column * (width() + gap) / columns;
    const int right = (column + 1) * (width() + gap) / columns - gap;
    const int top = row * (height() + gap / 2) / rows;
    const int bottom = (row + 1) * (height() + gap / 2) / rows - gap / 2;
    return {left, top, right - left, bottom - top};
}

void CallList::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().colours.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<const CallFace *> shown;
    const int room = std::max(1, m_grid.columns) * std::max(1, m_grid.rows);
    for (int i = 0; i < room; ++i) {
        const QRect area = cell(i);
        if (!event->region().intersects(area))
            continue;
        if (i >= static_cast<int>(m_calls.size())) {
            paintSurface(painter, area, theme().sizes.radius.small, theme().colours.sunken);
            continue;
        }
        const CallFace &call = m_calls[static_cast<std::size_t>(i)];
        paintRow(painter, area, call);
        shown.push_back(&call);
    }
    painter.end();
    for (const CallFace *call : shown)
        Q_EMIT painted(*call);
}

void CallList::paintRow(QPainter &painter, const QRectF &area, const CallFace &call) const
{
    const Colours &c = theme().colours;
    const bool isNew = call.highlighted;
    const QColor counterInk = theme().appearance == Appearance::Dark ? c.accent.fill : c.text;
    const QColor ink = isNew ? c.accent.text : c.text;
    const QColor quiet = isNew ? c.accent.text : c.mutedText;
    paintSurface(painter, area, theme().sizes.radius.small, isNew ? c.accent.fill : c.surface);

    const QFont font = typeface(m_grid.letters, QFont::ExtraBold);
    const qreal gap = font.pixelSize() * 0.17;
    QRectF rest = area.adjusted(gap * 1.4, 0, -gap, 0);
    const auto column = [&](qreal share) { return QRectF(rest.left(), rest.top(), share, rest.height()); };

    const QFont words = typeface(theme().pixelSize(TextRole::Caption), QFont::DemiBold);
    const qreal tile = std::min(rest.height() * 0.7, words.pixelSize() * 1.1);
    const qreal arrow = font.pixelSize() * 0.6;
    const qreal number = numberWidth(call.label, font);
    const qreal counter = numberWidth(call.counter, font);
    qreal numberRoom = numberWidth(u"G000"_s, font);
    qreal counterRoom = numberWidth(u"00"_s, font);
    if (number > numberRoom || counter > counterRoom) {
        // Longer than usual: out of the columns, and smaller only where the whole row is too narrow.
        const qreal withTile = rest.width() - arrow - tile - 4 * gap;
        const qreal room = withTile >= number + counter ? withTile : rest.width() - arrow - 2 * gap;
        const qreal scale = std::min<qreal>(1, room / (number + counter));
        numberRoom = number * scale;
        counterRoom = counter * scale;
    }
    paintBoardNumber(painter, column(numberRoom), call.label, font, ink);
    rest.setLeft(rest.left() + numberRoom + gap);
    paintIcon(painter, QRectF(rest.left(), rest.center().y() - arrow / 2, arrow, arrow), u"arrow-right"_s,
              quiet);
    rest.setLeft(rest.left() + arrow + gap);
    paintBoardNumber(painter, column(std::min(counterRoom, rest.width())), call.counter, font,
                     isNew ? ink : counterInk);
    rest.setLeft(rest.left() + counterRoom + gap * 1.6);

    const qreal named = wordsWidth(call.agency.name, words);
    const bool namesIt = rest.width() >= tile + gap + std::min(named, words.pixelSize() * 5.0);
    if (rest.width() < tile)
        return;
    const qreal left = rest.left();
    paintAgencyTile(painter, QRectF(left, rest.center().y() - tile / 2, tile, tile), call.agency, theme());
    if (namesIt)
        paintBoardWords(painter, rest.adjusted(tile + gap, 0, 0, 0), call.agency.name, words, quiet);
}

} // namespace antrean
