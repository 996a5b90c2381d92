#include "ui/accessible.h"
#include "ui/fonts.h"
#include "ui/numberlabel.h"

#include <QAccessible>
#include <QPainter>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestNumberLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        installAccessibility();
    }

    void digitsHaveEqualCells()
    {
        const NumberCells number = layoutNumber(u"A0123456789"_s, typeface(100, QFont::ExtraBold));
        QCOMPARE(number.cells.size(), 11);
        for (int i = 2; i < number.cells.size(); ++i) {
            QCOMPARE(number.cells.at(i).width(), number.cells.at(1).width());
            QCOMPARE(number.cells.at(i).left(), number.cells.at(i - 1).right());
        }
    }
    void numbersOfTheSameLengthAreEquallyWide()
    {
        const NumberLabel ones(deskTheme(), u"A111"_s);
        const NumberLabel eights(deskTheme(), u"A888"_s);
        QCOMPARE(ones.sizeHint(), eights.sizeHint());
    }
    void aNumberShrinksInsteadOfBeingClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("enough room") << QSize(400, 200);
        QTest::newRow("narrow") << QSize(80, 200);
        QTest::newRow("low") << QSize(240, 30);
    }
    void aNumberShrinksInsteadOfBeingClipped()
    {
        QFETCH(QSize, size);
        constexpr int rim = 20;
        const QRect area(QPoint(rim, rim), size);
        QImage image(size + QSize(2 * rim, 2 * rim), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintNumber(painter, area, u"A088"_s, typeface(100, QFont::ExtraBold), Qt::black);
        painter.end();
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).lightness() < 128)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(!ink.isEmpty());
        QVERIFY2(area.adjusted(-1, -1, 1, 1).contains(ink), "ink outside the room");
        QCOMPARE_GT(ink.width(), size.width() / 5);
    }
    void aScreenReaderHearsTheNumberAsText()
    {
        NumberLabel label(deskTheme(), u"A012"_s);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&label);
        QVERIFY(heard);
        QCOMPARE(heard->role(), QAccessible::StaticText);
        QCOMPARE(heard->text(QAccessible::Name), u"A012"_s);
    }
};

QTEST_MAIN(TestNumberLabel)
#include "tst_numberlabel.moc"
