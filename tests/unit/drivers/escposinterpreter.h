#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

#include <optional>

namespace antrean {

/// What a strict printer does with a job: only the commands that all printers share, and nothing half.
struct Printout
{
    QImage picture;
    QList<int> stripHeights;
    int linesFedAfterPicture = 0;
    int cuts = 0;
    bool partialCut = false;
};

/// Runs the bytes as a printer would; nothing where a byte is unknown, out of order or missing.
inline std::optional<Printout> interpretEscPos(const QByteArray &job)
{
    Printout paper;
    QList<QByteArray> rows;
    qsizetype at = 0;
    const auto next = [&]() { return at < job.size() ? int(quint8(job[at++])) : -1; };
    if (next() != 0x1B || next() != '@')
        return std::nullopt;
    while (at < job.size()) {
        const int group = next();
        const int command = next();
        if (group == 0x1D && command == 'v') {
            if (next() != '0' || next() != 0)
                return std::nullopt;
            const int width = next() + 256 * next();
            const int height = next() + 256 * next();
            const qsizetype size = qsizetype(width) * height;
            const bool sameWidth = rows.isEmpty() || rows.first().size() == width;
            if (width < 1 || height < 1 || at + size > job.size() || !sameWidth || paper.cuts > 0)
                return std::nullopt;
            for (int y = 0; y < height; ++y, at += width)
                rows += job.mid(at, width);
            paper.stripHeights += height;
            paper.linesFedAfterPicture = 0;
        } else if (group == 0x1B && command == 'd') {
            const int lines = next();
            if (lines < 0)
                return std::nullopt;
            paper.linesFedAfterPicture += lines;
        } else if (group == 0x1D && command == 'V') {
            const int mode = next();
            if (mode != 0 && mode != 1)
                return std::nullopt;
            ++paper.cuts;
            paper.partialCut = mode == 1;
        } else {
            return std::nullopt;
        }
    }
    if (!rows.isEmpty()) {
        paper.picture = QImage(int(rows.first().size()) * 8, int(rows.size()), QImage::Format_Mono);
        paper.picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        for (int y = 0; y < rows.size(); ++y)
            std::copy(rows[y].cbegin(), rows[y].cend(), reinterpret_cast<char *>(paper.picture.scanLine(y)));
    }
    return paper;
}

} // namespace antrean
