#include "storage/ballast.h"

#include "journalfixture.h"

#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBallast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHasItsBlocksAndReleasingFreesThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(Ballast::fileName());
        constexpr qint64 size = 3 * 1024 * 1024;
        Ballast ballast(folder.path(), size, 0ms);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!ballast.isTight());
        QCOMPARE_GE(QFileInfo(path).size(), size);
        QCOMPARE_GE(bytesOnDisk(path), size);
        QVERIFY(ballast.release());
        QVERIFY(!QFile::exists(path));
        QVERIFY(!ballast.release());
        QVERIFY(!ballast.isTight());
        QVERIFY(QFile::exists(path));
    }

    void theFileOfAnEarlierTimeIsUsed()
    {
        const QTemporaryDir folder;
        constexpr qint64 size = 100000;
        QVERIFY(!Ballast(folder.path(), size).isTight());
        QVERIFY(Ballast(folder.path(), size).release());
        QVERIFY(!Ballast(folder.path(), size).release());
        // One that was cut short holds nothing back.
        QFile file(folder.filePath(Ballast::fileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        QVERIFY(!Ballast(folder.path(), size).release());
    }

    void aDiskWithoutSoMuchRoomIsTight()
    {
        const QTemporaryDir folder;
        Ballast ballast(folder.path(), std::numeric_limits<qint64>::max() / 2, 0ms);
        QVERIFY(ballast.isTight());
        QVERIFY(!ballast.release());
        QVERIFY(!QFile::exists(folder.filePath(Ballast::fileName())));
    }

    void theJournalOfAFolderKeepsRoomBack()
    {
        const Folder folder;
        const auto journal = SqliteJournal::open(folder.path());
        QVERIFY(journal);
        QVERIFY(!(*journal)->isTight());
        QCOMPARE_GE(QFileInfo(folder.dir.filePath(Ballast::fileName())).size(), Ballast::defaultSize);
    }

private:
    static qint64 bytesOnDisk(const QString &path)
    {
#ifdef Q_OS_UNIX
        struct stat status = {};
        return stat(qPrintable(path), &status) == 0 ? static_cast<qint64>(status.st_blocks) * 512 : 0;
#else
        return QFileInfo(path).size();
#endif
    }
};

QTEST_GUILESS_MAIN(TestBallast)
#include "tst_ballast.moc"
