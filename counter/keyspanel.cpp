#include "counter/keyspanel.h"

#include "counter/actionbar.h"
#include "counter/deskwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

QString keyName(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

} // namespace

KeysPanel::KeysPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, tr("Tombol papan ketik"), parent)
{
    setObjectName(u"keysPanel"_s);
    using enum DeskAction;
    QList<std::pair<QString, QString>> keys{
        {keyName(QKeySequence(NextAction::key)), tr("Langkah berikutnya: buka, panggil, mulai, selesai")}};
    for (const DeskAction action : {Recall, Miss, Park, Transfer, FinishOtherwise, Cancel})
        keys.push_back({keyName(OtherActions::keyOf(action)), titleOf(action)});
    keys << std::pair(keyName(OtherActions::keyOf(Pause)), tr("Jeda, dan lanjutkan"))
         << std::pair(keyName(OtherActions::keyOf(CloseCounter)), titleOf(CloseCounter))
         << std::pair(keyName(QKeySequence(Qt::Key_F10)), tr("Menu"))
         << std::pair(u"Ctrl+1 2 3"_s, tr("Daftar: berikutnya, tidak hadir, ditunda"))
         << std::pair(u"↑ ↓"_s, tr("Naik turun di daftar"))
         << std::pair(u"Tab"_s, tr("Ke tombol berikutnya; Enter atau Spasi menekannya"))
         << std::pair(u"1 – 9"_s, tr("Pilihan di halaman pertanyaan"))
         << std::pair(u"Ctrl+Z"_s, tr("Urungkan, selama pesannya tampak"))
         << std::pair(u"Esc"_s, tr("Kembali"));
    auto *scroll = new QScrollArea(this);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(theme.sizes.space.m, 0, theme.sizes.space.m, theme.sizes.space.m);
    grid->setHorizontalSpacing(theme.sizes.space.l);
    grid->setVerticalSpacing(theme.sizes.space.s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[key, meaning] : keys) {
        auto *name = new FitLabel(theme, TextRole::Label, key, content);
        name->setMaxLines(1);
        auto *words = new FitLabel(theme, TextRole::Body, meaning, content);
        grid->addWidget(name, row, 0);
        grid->addWidget(words, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll = scroll;
    body()->addWidget(scroll, 1);
}

void KeysPanel::takeFocus() { m_scroll->setFocus(Qt::TabFocusReason); }

} // namespace antrean
