#include "gallery.h"

#include "ui/fonts.h"
#include "ui/touchmetrics.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// The window must be shown for its layout to settle, and grabbed only after that.
void save(std::unique_ptr<QWidget> page, const Theme &theme, QSize size, const QString &file)
{
    applyTheme(*page, theme);
    page->resize(size);
    page->show();
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    page->grab().save(file);
}

void saveAll(const QDir &folder, const QString &device, const Theme &theme, QSize size)
{
    const QString form = theme.appearance == Appearance::Light ? u"light"_s : u"dark"_s;
    for (const auto texts : {gallery::Texts::Normal, gallery::Texts::Long}) {
        const QString length = texts == gallery::Texts::Long ? u"-long"_s : QString();
        const auto file = [&](const QString &page) {
            return folder.filePath(u"%1-%2-%3%4.png"_s.arg(device, form, page, length));
        };
        save(gallery::buttons(theme, texts), theme, size, file(u"buttons"_s));
        save(gallery::words(theme, texts), theme, size, file(u"words"_s));
        save(gallery::messages(theme, texts), theme, size, file(u"messages"_s));
        save(gallery::controls(theme, texts), theme, size, file(u"controls"_s));
    }
    save(gallery::icons(theme), theme, size, folder.filePath(u"%1-%2-icons.png"_s.arg(device, form)));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"gallery"_s));
    if (!folder.mkpath(u"."_s) || !loadFonts())
        return 1;
    Motion still;
    still.reduced = true;
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        Theme desk = deskTheme(appearance);
        desk.motion = still;
        applyTheme(application, desk);
        saveAll(folder, u"desk"_s, desk, QSize(960, 900));
        Theme kiosk = makeTheme(appearance, kioskSizes(TouchMetrics(4.03)), still);
        saveAll(folder, u"kiosk"_s, kiosk, QSize(1080, 1920));
    }
    return 0;
}
