#include "gallery.h"

#include "ui/banner.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"
#include "ui/icon.h"
#include "ui/numberlabel.h"
#include "ui/touchbutton.h"

#include <QtWidgets>

namespace antrean::gallery {

using namespace Qt::StringLiterals;

namespace {

QString longer(const QString &text, Texts texts)
{
    if (texts == Texts::Normal)
        return text;
    const QString more = u" sepanjang yang diperlukan oleh bahasa yang lain"_s;
    return text + more.left(std::max<qsizetype>(4, text.size() * 2 / 5));
}

std::unique_ptr<QWidget> page(const Theme &theme)
{
    auto widget = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(widget.get());
    const int margin = theme.sizes.space.l;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.sizes.space.xs);
    return widget;
}

TouchButton *button(const Theme &theme, TouchButton::Kind kind, const QString &title, const QString &icon)
{
    auto *result = new TouchButton(theme, kind, title);
    result->setIconName(icon);
    return result;
}

} // namespace

std::unique_ptr<QWidget> buttons(const Theme &theme, Texts texts)
{
    using Kind = TouchButton::Kind;
    auto widget = page(theme);
    auto *column = static_cast<QVBoxLayout *>(widget->layout());
    auto *call = button(theme, Kind::Primary, longer(u"Panggil berikutnya"_s, texts), u"megaphone"_s);
    call->setKey(QKeySequence(Qt::Key_F2));
    call->setTitleRole(TextRole::Title);
    column->addWidget(call);
    auto *grid = new QGridLayout;
    grid->setSpacing(0);
    const QList<std::tuple<Kind, QString, QString>> kinds{{Kind::Primary, u"Ambil nomor"_s, u"ticket"_s},
                                                          {Kind::Accent, u"Mulai"_s, u"play"_s},
                                                          {Kind::Secondary, u"Panggil ulang"_s, u"bell"_s},
                                                          {Kind::Quiet, u"Kembali"_s, u"arrow-left"_s},
                                                          {Kind::Danger, u"Batalkan"_s, u"x"_s}};
    int row = 0;
    for (const auto &[kind, title, icon] : kinds) {
        auto *rest = button(theme, kind, longer(title, texts), icon);
        auto *down = button(theme, kind, longer(title, texts), icon);
        down->setDown(true);
        Q_EMIT down->pressed();
        auto *focused = button(theme, kind, longer(title, texts), {});
        QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(focused, &focus);
        auto *off = button(theme, kind, longer(title, texts), icon);
        off->setEnabled(false);
        grid->addWidget(rest, row, 0);
        grid->addWidget(down, row, 1);
        grid->addWidget(focused, row, 2);
        grid->addWidget(off, row, 3);
        if (kind == Kind::Secondary)
            QTimer::singleShot(0, focused, [focused] { focused->setFocus(Qt::TabFocusReason); });
        ++row;
    }
    column->addLayout(grid);
    const QList<std::tuple<QString, QString, QString, QColor>> services{
        {u"KTP elektronik"_s, u"Perekaman, penerbitan, dan perubahan data"_s, u"id-card"_s,
         QColor(0x1F, 0x6F, 0xB2)},
        {u"Perpanjangan SIM A dan SIM C bagi pemegang yang berdomisili di luar kota"_s,
         u"± 10–15 menit · 4 orang menunggu"_s, u"car"_s, QColor(0x7A, 0x1F, 0x2B)},
        {u"Paspor"_s, u"Tutup, buka lagi pukul 13.00"_s, u"plane"_s, QColor(0xF2, 0xC9, 0x4C)}};
    for (const auto &[title, subtitle, icon, colour] : services) {
        auto *service = button(theme, Kind::Secondary, longer(title, texts), icon);
        service->setArrangement(TouchButton::Arrangement::Row);
        service->setSubtitle(longer(subtitle, texts));
        service->setTrailingIconName(u"chevron-right"_s);
        service->setStripe(colour);
        service->setEnabled(icon != u"plane"_s);
        column->addWidget(service);
    }
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(0);
    for (const auto &[title, icon] :
         QList<std::pair<QString, QString>>{{u"Kependudukan"_s, u"users"_s},
                                            {u"Kesehatan"_s, u"heart-pulse"_s},
                                            {u"Pajak dan retribusi"_s, u"landmark"_s}}) {
        auto *tile = button(theme, Kind::Secondary, longer(title, texts), icon);
        tile->setArrangement(TouchButton::Arrangement::Tile);
        tiles->addWidget(tile, 1);
    }
    column->addLayout(tiles);
    column->addStretch();
    return widget;
}

std::unique_ptr<QWidget> words(const Theme &theme, Texts texts)
{
    auto widget = page(theme);
    auto *column = static_cast<QVBoxLayout *>(widget->layout());
    auto *ticket = new Card(theme);
    auto *inside = new QVBoxLayout(ticket);
    inside->setContentsMargins({});
    inside->addWidget(new Chip(theme, u"Dukcapil"_s, QColor(0x1F, 0x6F, 0xB2)), 0, Qt::AlignHCenter);
    inside->addWidget(new NumberLabel(theme, u"A012"_s));
    auto *service = new FitLabel(theme, TextRole::Title, longer(u"KTP elektronik"_s, texts));
    service->setAlignment(Qt::AlignHCenter);
    inside->addWidget(service);
    auto *wait =
        new FitLabel(theme, TextRole::Body, longer(u"4 orang di depan Anda · ± 10–15 menit"_s, texts));
    wait->setAlignment(Qt::AlignHCenter);
    wait->setMuted(true);
    inside->addWidget(wait);
    column->addWidget(ticket);

    auto *now = new Card(theme);
    now->setFill(theme.colours.accent.fill);
    auto *row = new QHBoxLayout(now);
    row->setContentsMargins({});
    auto *number = new NumberLabel(theme, u"B104"_s);
    number->setColour(theme.colours.accent.text);
    row->addWidget(number);
    auto *where = new NumberLabel(theme, u"Loket 7"_s);
    where->setRole(TextRole::Headline);
    where->setColour(theme.colours.accent.text);
    row->addWidget(where);
    column->addWidget(now);

    auto *list = new Card(theme);
    list->setStripe(QColor(0x7A, 0x1F, 0x2B));
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    const QStringList numbers{u"A011"_s, u"A111"_s, u"C908"_s};
    for (int i = 0; i < numbers.size(); ++i) {
        auto *label = new NumberLabel(theme, numbers.at(i));
        label->setRole(TextRole::Headline);
        label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(label, i, 0);
        auto *name =
            new FitLabel(theme, TextRole::Body, longer(u"Pengaduan, informasi, dan legalisasi"_s, texts));
        name->setMaxLines(i == 0 ? 1 : 2);
        name->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        grid->addWidget(name, i, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addWidget(list);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(theme.sizes.space.s);
    for (const auto &[name, colour] :
         QList<std::pair<QString, QColor>>{{u"Imigrasi"_s, QColor(0xF2, 0xC9, 0x4C)},
                                           {u"BPJS"_s, QColor(0x2E, 0xA0, 0x5B)},
                                           {u"Polres"_s, QColor(0x33, 0x2B, 0x22)},
                                           {u"Kejari"_s, QColor(0x80, 0x80, 0x80)},
                                           {u"Lainnya"_s, QColor()}})
        chips->addWidget(new Chip(theme, name, colour));
    chips->addStretch();
    column->addLayout(chips);
    for (const auto role :
         {TextRole::Headline, TextRole::Title, TextRole::Label, TextRole::Body, TextRole::Caption})
        column->addWidget(new FitLabel(theme, role, longer(u"Silakan menunggu di zona A"_s, texts)));
    column->addStretch();
    return widget;
}

std::unique_ptr<QWidget> messages(const Theme &theme, Texts texts)
{
    auto widget = page(theme);
    auto *column = static_cast<QVBoxLayout *>(widget->layout());
    const QList<std::tuple<Tone, QString, QString>> all{
        {Tone::Info, u"Istirahat pukul 12.00–13.00"_s, u"Nomor yang sudah diambil tetap berlaku."_s},
        {Tone::Success, u"Nomor A012 telah dicetak"_s, {}},
        {Tone::Warning, u"Kertas hampir habis"_s, u"Siapkan gulungan baru di dekat mesin."_s},
        {Tone::Error, u"Nomor belum tercetak"_s, u"Buka penutup, pasang kertas, lalu tekan Coba lagi."_s},
        {Tone::Offline, u"Menunggu server"_s, u"Nomor tetap dapat diambil."_s}};
    for (const auto &[tone, title, hint] : all) {
        auto *banner = new Banner(theme);
        column->addWidget(banner);
        banner->showMessage(tone, longer(title, texts), longer(hint, hint.isEmpty() ? Texts::Normal : texts));
        if (tone == Tone::Error)
            banner->setAction(longer(u"Coba lagi"_s, texts), u"refresh-cw"_s);
    }
    auto *empty = new EmptyState(theme);
    empty->setMessage(u"coffee"_s, longer(u"Belum ada yang menunggu"_s, texts),
                      longer(u"Nomor berikutnya muncul di sini begitu diambil."_s, texts));
    empty->setAction(longer(u"Muat ulang"_s, texts), u"refresh-cw"_s);
    column->addWidget(empty, 1);
    return widget;
}

std::unique_ptr<QWidget> controls(const Theme &theme, Texts texts)
{
    auto widget = page(theme);
    auto *column = static_cast<QVBoxLayout *>(widget->layout());
    column->setSpacing(theme.sizes.space.m);
    auto *name = new QLineEdit;
    name->setPlaceholderText(longer(u"Cari layanan"_s, texts));
    column->addWidget(name);
    auto *filled = new QLineEdit(longer(u"petugas.dukcapil"_s, texts));
    column->addWidget(filled);
    auto *choice = new QComboBox;
    choice->addItems({longer(u"Loket 1"_s, texts), u"Loket 2"_s});
    column->addWidget(choice);
    auto *count = new QSpinBox;
    count->setValue(12);
    column->addWidget(count);
    column->addWidget(new QCheckBox(longer(u"Selalu di atas"_s, texts)));
    auto *checked = new QCheckBox(longer(u"Suara panggilan"_s, texts));
    checked->setChecked(true);
    column->addWidget(checked);
    auto *radio = new QRadioButton(longer(u"Zona A"_s, texts));
    radio->setChecked(true);
    column->addWidget(radio);
    auto *progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(40);
    column->addWidget(progress);
    auto *list = new QListWidget;
    for (int i = 1; i < 40; ++i)
        list->addItem(longer(u"A%1 menunggu"_s.arg(i, 3, 10, QLatin1Char('0')), texts));
    QTimer::singleShot(0, list, [list] { list->setCurrentRow(1); });
    column->addWidget(list, 1);
    return widget;
}

std::unique_ptr<QWidget> icons(const Theme &theme)
{
    auto widget = page(theme);
    auto *grid = new QGridLayout;
    static_cast<QVBoxLayout *>(widget->layout())->addLayout(grid);
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    const int columns = 8;
    int place = 0;
    for (const QString &file : files) {
        auto *picture = new QLabel;
        const QString name = file.chopped(4);
        picture->setPixmap(iconPixmap(name, theme.colours.text, theme.sizes.icon * 3 / 2, 1));
        picture->setAlignment(Qt::AlignCenter);
        auto *label = new QLabel(name);
        label->setFont(typeface(11));
        label->setAlignment(Qt::AlignCenter);
        grid->addWidget(picture, place / columns * 2, place % columns);
        grid->addWidget(label, place / columns * 2 + 1, place % columns);
        ++place;
    }
    return widget;
}

} // namespace antrean::gallery
