#include "ui/banner.h"
#include "ui/fonts.h"

#include <QBoxLayout>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_banner = new Banner(deskTheme());
        column->addWidget(m_banner);
        column->addStretch();
        m_window->resize(500, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void itIsHiddenUntilThereIsAMessage() { QVERIFY(m_banner->isHidden()); }
    void itSlidesInToItsFullHeightAndOutAgain()
    {
        m_banner->showMessage(Tone::Error, u"Kertas habis"_s, u"Pasang kertas."_s);
        QVERIFY(m_banner->isVisible());
        const int atFirst = m_banner->height();
        auto *hint = m_banner->findChild<FitLabel *>(u"bannerHint"_s);
        QTRY_COMPARE_GE(m_banner->height(), deskTheme().sizes.target + hint->height());
        QCOMPARE_GT(m_banner->height(), atFirst);
        m_banner->dismiss();
        QVERIFY(!m_banner->isShown());
        QTRY_VERIFY(m_banner->isHidden());
    }
    void withReducedMotionItIsThereAtOnce()
    {
        Theme still = deskTheme();
        still.motion.reduced = true;
        m_banner->setTheme(still);
        m_banner->showMessage(Tone::Info, u"Istirahat"_s, u"Buka lagi pukul 13.00."_s);
        QTRY_COMPARE_GT(m_banner->height(), 40);
        m_banner->dismiss();
        QVERIFY(m_banner->isHidden());
    }
    void itsActionIsTold()
    {
        QSignalSpy told(m_banner, &Banner::actionTriggered);
        m_banner->showMessage(Tone::Error, u"Nomor belum tercetak"_s);
        m_banner->setAction(u"Coba lagi"_s);
        QTRY_COMPARE_GT(m_banner->height(), deskTheme().sizes.target);
        auto *action = m_banner->findChild<TouchButton *>(u"bannerAction"_s);
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(told.size(), 1);
        m_banner->setAction({});
        QVERIFY(action->isHidden());
    }
    void aLongMessageGetsMoreRoomWhereItIsNarrow()
    {
        Theme still = deskTheme();
        still.motion.reduced = true;
        m_banner->setTheme(still);
        m_banner->showMessage(
            Tone::Warning, u"Kertas hampir habis"_s,
            u"Siapkan gulungan baru di dekat mesin, lalu beri tahu petugas di meja informasi."_s);
        QTRY_COMPARE_GT(m_banner->height(), 40);
        const int wide = m_banner->height();
        m_window->resize(260, 400);
        QTRY_COMPARE_GT(m_banner->height(), wide);
    }

private:
    std::unique_ptr<QWidget> m_window;
    Banner *m_banner = nullptr;
};

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
