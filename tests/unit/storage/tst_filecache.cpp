#include "storage/filecache.h"

#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>
#endif

using namespace antrean;
using namespace Qt::StringLiterals;

class TestFileCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextReaderGetsTheFileFromTheDisk()
    {
#ifdef Q_OS_LINUX
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes(64 * 1024, 'x');
        file.write(bytes);
        file.flush();
        fsync(file.handle());
        if (cachedPages(file) == 0)
            QSKIP("this file system tells nothing of its cache");
        forgetCached(file.fileName());
        if (cachedPages(file) > 0)
            QSKIP("this file system keeps all in memory");
        file.seek(0);
        QVERIFY(file.readAll() == bytes);
#else
        QSKIP("Linux only");
#endif
    }

    void aMissingFileIsFine()
    {
        const QTemporaryDir folder;
        forgetCached(folder.filePath(u"none"_s));
        QVERIFY(!QFile::exists(folder.filePath(u"none"_s)));
    }

private:
#ifdef Q_OS_LINUX
    static qsizetype cachedPages(QFile &file)
    {
        const auto size = static_cast<size_t>(file.size());
        uchar *at = file.map(0, file.size());
        QByteArray pages(static_cast<qsizetype>(size / static_cast<size_t>(sysconf(_SC_PAGESIZE))), '\0');
        const bool told = mincore(at, size, reinterpret_cast<unsigned char *>(pages.data())) == 0;
        file.unmap(at);
        return told ? std::ranges::count_if(pages, [](char page) { return page & 1; }) : 0;
    }
#endif
};

QTEST_GUILESS_MAIN(TestFileCache)
#include "tst_filecache.moc"
