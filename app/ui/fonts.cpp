#include "ui/fonts.h"

#include "resources/resources.h"

#include <QDir>
#include <QFontDatabase>

namespace antrean {

using namespace Qt::StringLiterals;

tl::expected<void, FontError> loadFonts()
{
    initResources();
    const QDir folder(u":/fonts"_s);
    const QStringList files = folder.entryList({u"*.woff2"_s});
    if (files.isEmpty())
        return tl::unexpected(FontError{folder.path()});
    for (const QString &file : files) {
        if (QFontDatabase::addApplicationFont(folder.filePath(file)) < 0)
            return tl::unexpected(FontError{folder.filePath(file)});
    }
    return {};
}

} // namespace antrean
