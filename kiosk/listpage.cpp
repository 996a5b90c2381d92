#include "kiosk/listpage.h"

namespace antrean {

using namespace Qt::StringLiterals;

ListPage::ListPage(const Theme &theme, Tabs tabs, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabKind(tabs)
    , m_layout(new QGridLayout(this))
    , m_head(new QWidget(this))
    , m_title(new FitLabel(theme, TextRole::Headline, {}, m_head))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, m_head))
    , m_grid(new ChoiceGrid(theme, this))
    , m_empty(new EmptyState(theme, this))
    , m_tabs(new PageTabs(theme, this))
{
    auto *head = new QVBoxLayout(m_head);
    head->addWidget(m_title);
    head->addWidget(m_hint);
    m_title->setObjectName(u"listTitle"_s);
    m_title->setMaxLines(2);
    m_hint->setMuted(true);
    m_hint->setMaxLines(2);
    connect(m_grid, &ChoiceGrid::chosen, this,
            [this](int index) { Q_EMIT chosen(m_page * m_grid->capacity() + index); });
    connect(m_tabs, &PageTabs::chosen, this, [this](int page) {
        m_page = page;
        refresh();
    });
    arrange();
}

void ListPage::show(const Contents &contents)
{
    m_contents = contents;
    refresh();
}

void ListPage::showFirst() { m_page = 0; }

void ListPage::refresh()
{
    const auto count = static_cast<int>(m_contents.choices.size());
    const int pages = (count + m_grid->capacity() - 1) / m_grid->capacity();
    m_page = std::clamp(m_page, 0, std::max(0, pages - 1));
    const auto first = m_contents.choices.begin() + m_page * m_grid->capacity();
    const auto last = m_contents.choices.begin() + std::min(count, (m_page + 1) * m_grid->capacity());
    m_grid->setChoices({first, last});
    m_grid->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setMessage(u"info"_s, m_contents.emptyText);
    m_title->setText(m_contents.title);
    m_hint->setText(m_contents.hint);
    m_hint->setVisible(!m_contents.hint.isEmpty());
    m_tabs->setPages(tabNames(), m_page);
}

QStringList ListPage::tabNames() const
{
    QStringList names;
    const auto &choices = m_contents.choices;
    const auto step = static_cast<std::size_t>(m_grid->capacity());
    for (std::size_t from = 0; from < choices.size(); from += step) {
        if (m_tabKind == Tabs::Numbers) {
            names << QString::number(from / step + 1);
            continue;
        }
        const std::size_t last = std::min(from + step, choices.size()) - 1;
        const int letters = std::max(lettersApart(from), lettersApart(last + 1));
        const QString begin = choices[from].title.left(letters);
        const QString end = choices[last].title.left(letters);
        names << (begin == end ? begin : begin + u'–' + end);
    }
    return names;
}

int ListPage::lettersApart(std::size_t place) const
{
    const auto &choices = m_contents.choices;
    constexpr int most = 4;
    int letters = 1;
    while (place > 0 && place < choices.size() && letters < most &&
           choices[place - 1].title.left(letters).compare(choices[place].title.left(letters),
                                                          Qt::CaseInsensitive) == 0)
        ++letters;
    return letters;
}

void ListPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_title, m_hint, m_grid, m_empty, m_tabs})
        part->setTheme(theme);
    arrange();
}

void ListPage::resizeEvent(QResizeEvent *)
{
    arrange();
    refresh();
}

void ListPage::arrange()
{
    const Space &space = m_theme.sizes.space;
    const int margin = pageMargin(m_theme);
    const bool isWide = width() > height();
    m_grid->setShape(isWide ? 2 : 1, isWide ? 4 : 8);
    m_layout->setContentsMargins(margin, space.m, margin, space.xs);
    m_layout->setSpacing(0);
    m_head->layout()->setContentsMargins(space.halo, 0, space.halo, 0);
    m_head->layout()->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_grid, m_empty, m_tabs})
        m_layout->removeWidget(part);
    m_layout->setRowStretch(1, 1);
    m_layout->setColumnStretch(0, 1);
    m_layout->addWidget(m_head, 0, 0, 1, isWide ? 1 : 2);
    m_layout->addWidget(m_grid, 1, 0, 1, 2);
    m_layout->addWidget(m_empty, 1, 0, 1, 2);
    // On a wide screen height is scarce, and the heading leaves room beside it.
    if (isWide)
        m_layout->addWidget(m_tabs, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    else
        m_layout->addWidget(m_tabs, 2, 0, 1, 2);
}

} // namespace antrean
