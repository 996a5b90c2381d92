#include "kiosk/searchpage.h"

#include "client/kiosksearch.h"
#include "kiosk/choices.h"

#include <QBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 30;

} // namespace

SearchPage::SearchPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new Card(theme, this))
    , m_typed(new FitLabel(theme, TextRole::Headline, {}, m_field))
    , m_found(new ChoiceGrid(theme, this))
    , m_hint(new EmptyState(theme, this))
    , m_keyboard(new QWidget(this))
    , m_keyGrid(new QGridLayout(m_keyboard))
{
    m_typed->setObjectName(u"searchText"_s);
    m_typed->setMaxLines(1);
    auto *inside = new QVBoxLayout(m_field);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_typed);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_found, 1);
    column->addWidget(m_hint, 1);
    column->addWidget(m_keyboard);
    buildKeys();
    connect(m_found, &ChoiceGrid::chosen, this,
            [this](int index) { Q_EMIT serviceChosen(m_services[static_cast<std::size_t>(index)]); });
    arrange();
}

void SearchPage::buildKeys()
{
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        auto *key = new KeyButton(m_theme, m_keyboard);
        key->setObjectName(u"key-"_s + QChar(letter));
        key->setTitle(QString(QChar(letter)));
        connect(key, &KeyButton::clicked, this, [this, letter] { type(QString(QChar(letter))); });
        m_keys.push_back(key);
    }
    auto *space = new KeyButton(m_theme, m_keyboard);
    space->setObjectName(u"key-space"_s);
    connect(space, &KeyButton::clicked, this, [this] { type(u" "_s); });
    m_keys.push_back(space);
    auto *remove = new KeyButton(m_theme, m_keyboard);
    remove->setObjectName(u"key-delete"_s);
    remove->setKeyIcon(u"delete"_s);
    connect(remove, &KeyButton::clicked, this, [this] {
        m_text.chop(1);
        Q_EMIT edited();
    });
    m_keys.push_back(remove);
}

void SearchPage::type(const QString &letters)
{
    const bool isIdleSpace = letters == u" "_s && (m_text.isEmpty() || m_text.endsWith(u' '));
    if (!isIdleSpace && m_text.size() < longestText)
        m_text += letters;
    Q_EMIT edited();
}

void SearchPage::show(const KioskView &view)
{
    m_services = searchServices(view.hall, m_text, static_cast<std::size_t>(m_found->capacity()));
    std::vector<Choice> choices;
    for (const ServiceId &service : m_services)
        choices.push_back(serviceChoice(view, service, true));
    m_found->setChoices(choices);
    m_found->setVisible(!choices.empty());
    m_hint->setVisible(choices.empty());
    if (m_text.trimmed().isEmpty())
        m_hint->setMessage(u"search"_s, tr("Ketik nama layanan atau instansi"),
                           tr("Misalnya KTP, paspor, pajak, atau nikah."));
    else
        m_hint->setMessage(u"circle-question-mark"_s, tr("Tidak ada layanan dengan kata itu"),
                           tr("Coba kata lain atau lebih sedikit huruf."));
    m_typed->setText(m_text.isEmpty() ? tr("Cari layanan") : m_text);
    m_typed->setMuted(m_text.isEmpty());
    m_keys[m_keys.size() - 2]->setTitle(tr("Spasi"));
    m_keys.back()->setAccessibleName(tr("Hapus huruf"));
    m_keys.back()->setEnabled(!m_text.isEmpty());
}

void SearchPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_field, m_typed, m_found, m_hint})
        part->setTheme(theme);
    for (KeyButton *key : m_keys)
        key->setTheme(theme);
    arrange();
}

void SearchPage::resizeEvent(QResizeEvent *)
{
    arrange();
    Q_EMIT edited();
}

void SearchPage::arrange()
{
    const Space &space = m_theme.sizes.space;
    const int margin = pageMargin(m_theme);
    const bool isWide = width() > height();
    const int columns = isWide ? 14 : 7;
    m_found->setShape(isWide ? 2 : 1, isWide ? 2 : 5);
    layout()->setContentsMargins(margin, space.s, margin, space.xs);
    layout()->setSpacing(0);
    m_field->setPadding(space.s);
    m_keyGrid->setContentsMargins(0, 0, 0, 0);
    m_keyGrid->setSpacing(0);
    for (std::size_t key = 0; key < m_keys.size(); ++key) {
        m_keyGrid->removeWidget(m_keys[key]);
        m_keyGrid->addWidget(m_keys[key], static_cast<int>(key) / columns, static_cast<int>(key) % columns);
    }
}

} // namespace antrean
