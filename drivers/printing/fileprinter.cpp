#include "drivers/printing/fileprinter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QTimer>
#include <QUrl>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PrintResult failed(const PrintJobId &id, const QString &detail)
{
    return {.id = id, .outcome = PrintOutcome::Failed, .error = PrintError::CannotWrite, .detail = detail};
}

} // namespace

FilePrinter::FilePrinter(QString folder, PrinterOptions options)
    : m_folder(std::move(folder))
    , m_options(std::move(options))
{}

void FilePrinter::print(PrintJob job)
{
    QTimer::singleShot(0ms, this, [this, job = std::move(job)] { Q_EMIT finished(write(job)); });
}

QString FilePrinter::fileName(const PrintJobId &id)
{
    constexpr qsizetype longestName = 120;
    QByteArray name = QUrl::toPercentEncoding(id.value(), {}, "~");
    if (name.isEmpty())
        name = "%";
    if (name.startsWith('.'))
        name.replace(0, 1, "%2E");
    if (name.size() > longestName)
        name = name.left(longestName) + '-' +
               QCryptographicHash::hash(id.value().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(name) + ".png"_L1;
}

PrintResult FilePrinter::write(const PrintJob &job) const
{
    if (!QDir().mkpath(m_folder))
        return failed(job.id, u"no folder "_s + m_folder);
    QSaveFile file(QDir(m_folder).filePath(fileName(job.id)));
    const QImage picture = renderDocument(job.document, m_options.paper, m_options.fontFamily);
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        return failed(job.id, file.fileName() + u": "_s + file.errorString());
    return {.id = job.id, .outcome = PrintOutcome::Printed, .error = {}, .detail = file.fileName()};
}

} // namespace antrean
