#pragma once

#include "ui/card.h"
#include "ui/fitlabel.h"

#include <QBoxLayout>

namespace antrean {

/// Something worth knowing: what it is about, and how it stands.
struct Fact
{
    QString label;
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Up to three facts on a card, beside each other or one below the other.
class Facts : public Card
{
    Q_OBJECT

public:
    static constexpr std::size_t mostFacts = 3;

    explicit Facts(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);
    void setOrientation(Qt::Orientation orientation);
    void setTheme(const Theme &theme) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    Theme m_theme;
    QBoxLayout *m_places;
    struct Place
    {
        FitLabel *label;
        FitLabel *value;
        QVBoxLayout *column;
    };
    std::vector<Place> m_shown;
};

} // namespace antrean
