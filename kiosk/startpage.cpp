#include "kiosk/startpage.h"

#include "kiosk/choices.h"
#include "kiosk/kioskwords.h"

namespace antrean {

using namespace Qt::StringLiterals;

StartPage::StartPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_headingRow(new QHBoxLayout)
    , m_ways(new QHBoxLayout)
    , m_heading(new FitLabel(theme, TextRole::Title, {}, this))
    , m_popular(new ChoiceGrid(theme, this))
    , m_notice(new EmptyState(theme, this))
    , m_agencies(new TouchButton(theme, TouchButton::Kind::Primary, {}, this))
    , m_search(new TouchButton(theme, TouchButton::Kind::Secondary, {}, this))
{
    m_agencies->setObjectName(u"agencies"_s);
    m_agencies->setIconName(u"building-2"_s);
    m_agencies->setTrailingIconName(u"chevron-right"_s);
    m_agencies->setArrangement(TouchButton::Arrangement::Row);
    m_search->setObjectName(u"search"_s);
    m_search->setIconName(u"search"_s);
    m_search->setArrangement(TouchButton::Arrangement::Row);
    m_heading->setObjectName(u"startHeading"_s);
    m_headingRow->addWidget(m_heading);
    m_column->addLayout(m_headingRow);
    m_column->addWidget(m_popular, 1);
    m_column->addWidget(m_notice, 1);
    m_column->addLayout(m_ways);
    m_ways->addWidget(m_agencies, 3);
    m_ways->addWidget(m_search, 2);
    connect(m_popular, &ChoiceGrid::chosen, this,
            [this](int index) { Q_EMIT serviceChosen(m_services[static_cast<std::size_t>(index)]); });
    connect(m_agencies, &TouchButton::clicked, this, &StartPage::agenciesPressed);
    connect(m_search, &TouchButton::clicked, this, &StartPage::searchPressed);
    arrange();
}

void StartPage::show(const KioskView &view)
{
    const bool isEmpty = view.hall.services.empty();
    const MallStanding standing = standingOf(view.hall, view.now);
    const QDate today = serviceDate(view.now, view.hall.mall.zone);
    const bool isOpen = standing.kind == MallStanding::Kind::Open;
    m_services = popularServices(view.hall, ChoiceGrid::mostChoices);
    std::vector<Choice> choices;
    for (std::size_t index = 0; index < m_services.size(); ++index) {
        choices.push_back(serviceChoice(view, m_services[index], true));
        choices.back().id = u"popular-%1"_s.arg(index);
    }
    m_popular->setChoices(choices);
    const bool showsServices = isOpen && !choices.empty();
    m_popular->setVisible(showsServices);
    m_heading->setVisible(showsServices);
    m_heading->setText(tr("Layanan yang sering dicari"));
    m_notice->setVisible(!showsServices);
    if (isEmpty && !view.isLive) {
        m_notice->setMessage(u"refresh-cw"_s, tr("Sedang menyambung ke server antrean"),
                             tr("Mohon tunggu sebentar. Bila lama, silakan ambil nomor di meja informasi."));
    } else if (isEmpty) {
        m_notice->setMessage(u"info"_s, tr("Belum ada layanan di sini"), view.helpLine);
    } else if (!isOpen) {
        const StandingWords words = wordsFor(standing, today, view.locale);
        m_notice->setMessage(words.iconName, words.title, words.hint);
    } else {
        m_notice->setMessage(u"building-2"_s, tr("Silakan pilih instansi yang Anda tuju"));
    }
    m_agencies->setVisible(!isEmpty);
    m_search->setVisible(!isEmpty);
    m_agencies->setTitle(isOpen ? tr("Semua instansi") : tr("Lihat instansi dan persyaratan"));
    m_agencies->setSubtitle(tr("%1 instansi, %2 layanan")
                                .arg(view.locale.toString(int(agenciesByName(view.hall).size())),
                                     view.locale.toString(int(view.hall.services.size()))));
    m_search->setTitle(tr("Cari layanan"));
}

void StartPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_heading, m_popular, m_notice, m_agencies, m_search})
        part->setTheme(theme);
    arrange();
}

void StartPage::resizeEvent(QResizeEvent *) { arrange(); }

void StartPage::arrange()
{
    const Space &space = m_theme.sizes.space;
    const int margin = pageMargin(m_theme);
    m_column->setContentsMargins(margin, space.m, margin, space.s);
    m_column->setSpacing(0);
    m_headingRow->setContentsMargins(space.halo, 0, space.halo, 0);
    m_ways->setSpacing(0);
    m_popular->setShape(isWide() ? 4 : 2, isWide() ? 2 : 4);
}

} // namespace antrean
