#include "ui/fonts.h"
#include "ui/textfit.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestTextFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aTextThatFitsStaysAsItIs()
    {
        const FittedText text = fitText(u"Ambil nomor"_s, m_font, {.width = 400});
        QCOMPARE(text.lines, QStringList{u"Ambil nomor"_s});
        QCOMPARE(text.font.pixelSize(), 20);
        QVERIFY(!text.elided);
    }
    void aLongTextWrapsAtWordsBeforeItShrinks()
    {
        const FittedText text = fitText(u"Perekaman dan penerbitan KTP elektronik"_s, m_font,
                                        {.width = 260, .maxLines = 2, .minPixelSize = 16});
        QCOMPARE(text.lines.join(u' '), u"Perekaman dan penerbitan KTP elektronik"_s);
        QCOMPARE(text.lines.size(), 2);
        QCOMPARE(text.font.pixelSize(), 20);
    }
    void aWordThatIsTooWideShrinksInsteadOfBreaking()
    {
        const QString word = u"Pertanggungjawaban"_s;
        const qreal width = QFontMetricsF(m_font).horizontalAdvance(word) * 0.9;
        const FittedText text = fitText(word, m_font, {.width = width, .minPixelSize = 15});
        QCOMPARE(text.lines, QStringList{word});
        QCOMPARE_LT(text.font.pixelSize(), 20);
    }
    void onlyWhatCannotFitIsCut()
    {
        const FittedText text =
            fitText(u"Surat keterangan pindah datang penduduk antarkabupaten dan antarprovinsi"_s, m_font,
                    {.width = 150, .maxLines = 2, .minPixelSize = 16});
        QCOMPARE(text.lines.size(), 2);
        QVERIFY(text.elided);
        QVERIFY(text.lines.last().endsWith(u'…'));
        QCOMPARE(text.font.pixelSize(), 16);
    }
    void noLineIsWiderThanItsRoom()
    {
        const QString text = u"Pendaftaran Nomor Pokok Wajib Pajak untuk orang pribadi dan badan usaha"_s;
        for (int width = 60; width < 600; width += 17) {
            const FittedText fitted =
                fitText(text, m_font, {.width = qreal(width), .maxLines = 2, .minPixelSize = 14});
            const QFontMetricsF metrics(fitted.font);
            for (const QString &line : fitted.lines)
                QCOMPARE_LE(metrics.horizontalAdvance(line), width + 0.5);
        }
    }

private:
    const QFont m_font = typeface(20, QFont::DemiBold);
};

QTEST_MAIN(TestTextFit)
#include "tst_textfit.moc"
