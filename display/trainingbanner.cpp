#include "display/trainingbanner.h"

#include "display/boardtext.h"

#include <QEvent>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

TrainingBanner::TrainingBanner(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"trainingBanner"_s);
    describe();
}

void TrainingBanner::describe() { setAccessibleName(tr("Latihan: nomor ini bukan antrean sungguhan")); }

void TrainingBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    BoardWidget::changeEvent(event);
}

void TrainingBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Paint &paint = theme().colours.warning;
    painter.fillRect(rect(), paint.fill);
    const int least = theme().pixelSize(TextRole::Caption);
    const QFont font = typeface(least, QFont::ExtraBold);
    const QRectF word = paintBoardWords(painter, rect(), tr("LATIHAN"), font, paint.text, Qt::AlignHCenter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(paint.mark, std::max(2, least / 12)));
    const int step = least / 2;
    const QRectF quiet = word.adjusted(-step, -height(), step, height());
    for (int x = -height(); x < width() + height(); x += step) {
        // Slanted lines to both sides of the word, so that it is no message among others.
        if (x + height() < quiet.left() || x > quiet.right())
            painter.drawLine(x, height(), x + height(), 0);
    }
}

} // namespace antrean
