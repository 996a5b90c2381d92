#include "ui/fonts.h"
#include "ui/touchbutton.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestTouchButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        m_finger.reset(QTest::createTouchDevice());
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_button = new TouchButton(deskTheme(), TouchButton::Kind::Primary, u"Panggil berikutnya"_s);
        m_other = new TouchButton(deskTheme(), TouchButton::Kind::Secondary, u"Panggil ulang"_s);
        column->addWidget(m_button);
        column->addWidget(m_other);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aFingerPressesItExactlyOnce()
    {
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QSignalSpy pressed(m_button, &TouchButton::pressed);
        const QPoint place = m_button->mapTo(m_window.get(), m_button->rect().center());
        QTest::touchEvent(m_window->windowHandle(), m_finger.get()).press(1, place);
        QTRY_COMPARE(pressed.size(), 1);
        QVERIFY(m_button->isDown());
        QCOMPARE(clicked.size(), 0);
        QTest::touchEvent(m_window->windowHandle(), m_finger.get()).release(1, place);
        QTRY_COMPARE(clicked.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(clicked.size(), 1);
        QVERIFY(!m_button->isDown());
    }
    void twoQuickTapsArePressesNotADoubleClick()
    {
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        const QPoint place = m_button->mapTo(m_window.get(), m_button->rect().center());
        for (int tap = 0; tap < 2; ++tap) {
            QTest::touchEvent(m_window->windowHandle(), m_finger.get()).press(1, place);
            QTest::touchEvent(m_window->windowHandle(), m_finger.get()).release(1, place);
        }
        QTRY_COMPARE(clicked.size(), 2);
    }
    void aMousePressesItExactlyOnce()
    {
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::mouseClick(m_button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }
    void letGoOutsideItDoesNothing()
    {
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::mousePress(m_button, Qt::LeftButton);
        QTest::mouseMove(m_button, QPoint(-30, -30));
        QTest::mouseRelease(m_button, Qt::LeftButton, {}, QPoint(-30, -30));
        QCOMPARE(clicked.size(), 0);
    }
    void theRimIsNoTarget()
    {
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::mouseClick(m_button, Qt::LeftButton, {}, QPoint(1, 1));
        QCOMPARE(clicked.size(), 0);
    }
    void keysPressItExactlyOnce_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("space") << int(Qt::Key_Space);
        QTest::newRow("enter") << int(Qt::Key_Return);
        QTest::newRow("enter of the number pad") << int(Qt::Key_Enter);
    }
    void keysPressItExactlyOnce()
    {
        QFETCH(int, key);
        m_button->setFocus();
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::keyPress(m_button, Qt::Key(key));
        QVERIFY(m_button->isDown());
        QTest::keyRelease(m_button, Qt::Key(key));
        QCOMPARE(clicked.size(), 1);
    }
    void itsKeyPressesItFromAnywhereInTheWindow()
    {
        m_button->setKey(QKeySequence(Qt::Key_F2));
        m_other->setFocus();
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::keyClick(m_other, Qt::Key_F2);
        QCOMPARE(clicked.size(), 1);
        m_button->setEnabled(false);
        QTest::keyClick(m_other, Qt::Key_F2);
        QCOMPARE(clicked.size(), 1);
        m_button->setEnabled(true);
        m_button->setKey({});
        QTest::keyClick(m_other, Qt::Key_F2);
        QCOMPARE(clicked.size(), 1);
    }
    void aPressIsPaintedBeforeTheRelease()
    {
        const QColor rest = groundOf(m_button);
        QCOMPARE(rest, deskTheme().colours.brand.fill);
        QTest::mousePress(m_button, Qt::LeftButton);
        QCOMPARE(groundOf(m_button), deskTheme().colours.brand.pressed);
        QTest::mouseRelease(m_button, Qt::LeftButton);
        QTRY_COMPARE(groundOf(m_button), mouseless(rest));
    }
    void aDisabledButtonLooksAndActsSo()
    {
        m_button->setEnabled(false);
        QSignalSpy clicked(m_button, &TouchButton::clicked);
        QTest::mouseClick(m_button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 0);
        QCOMPARE(groundOf(m_button), deskTheme().colours.sunken);
    }
    void aScreenReaderHearsTitleAndSubtitle()
    {
        m_button->setSubtitle(u"4 orang menunggu"_s);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(m_button);
        QVERIFY(heard);
        QCOMPARE(heard->role(), QAccessible::Button);
        QCOMPARE(heard->text(QAccessible::Name), u"Panggil berikutnya, 4 orang menunggu"_s);
        m_button->setTitle(u"Panggil lagi"_s);
        QCOMPARE(heard->text(QAccessible::Name), u"Panggil lagi, 4 orang menunggu"_s);
        m_button->setAccessibleName(u"Panggil"_s);
        m_button->setTitle(u"Panggil berikutnya"_s);
        QCOMPARE(heard->text(QAccessible::Name), u"Panggil"_s);
    }
    void anAmpersandIsNoMnemonic()
    {
        m_button->setTitle(u"Pajak & Retribusi"_s);
        QVERIFY(m_button->shortcut().isEmpty());
        QCOMPARE(m_button->title(), u"Pajak & Retribusi"_s);
    }
    void itNeverGetsLowerThanATargetMustBe()
    {
        const Theme theme = deskTheme();
        QCOMPARE_GE(m_button->body().height(), theme.sizes.primaryHeight);
        QCOMPARE_GE(m_other->body().height(), theme.sizes.target);
        m_window->resize(m_window->minimumSize());
        QCOMPARE_GE(m_button->body().height(), theme.sizes.primaryHeight);
    }

private:
    /// The fill near the left edge, where no word stands.
    static QColor groundOf(TouchButton *button)
    {
        const QRect body = button->body();
        return button->grab().toImage().pixelColor(body.left() + 8, body.center().y());
    }
    /// A test's mouse stays where it clicked, so the fill may be that of hovering.
    QColor mouseless(const QColor &rest) const
    {
        return m_button->testAttribute(Qt::WA_UnderMouse) ? groundOf(m_button) : rest;
    }

    std::unique_ptr<QPointingDevice> m_finger;
    std::unique_ptr<QWidget> m_window;
    TouchButton *m_button = nullptr;
    TouchButton *m_other = nullptr;
};

QTEST_MAIN(TestTouchButton)
#include "tst_touchbutton.moc"
