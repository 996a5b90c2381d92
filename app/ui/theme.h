#pragma once

#include <QColor>
#include <QFont>

#include <chrono>

class QApplication;
class QWidget;

namespace antrean {

/// Light for kiosk, counter and console; dark for the display and for night halls.
enum class Appearance { Light, Dark };

/// A filled area with what stands on it: `text` reaches 7:1 on `fill` and on `pressed`, `mark` (icons, edges)
/// 3:1.
struct Paint
{
    QColor fill;
    QColor pressed;
    QColor text;
    QColor mark;
};

struct Colours
{
    QColor ground;    ///< of the window
    QColor surface;   ///< of cards and buttons on the ground
    QColor sunken;    ///< of fields, tracks and quiet areas
    QColor text;      ///< 7:1 on ground, surface and sunken
    QColor mutedText; ///< for what matters less; 7:1 as well
    QColor edge;      ///< of controls, 3:1
    QColor hairline;  ///< divides; carries no meaning, so it needs no contrast
    QColor focus;     ///< ring round what has the keyboard, 3:1
    QColor shadow;
    Paint brand;                                  ///< the one large action
    Paint accent;                                 ///< "this is you", "this is now"
    Paint plain;                                  ///< any other action
    Paint danger;                                 ///< an action that takes something away
    Paint info, success, warning, error, offline; ///< tinted grounds of messages
};

/// The few sizes of letters there are, in logical pixels of QFont::setPixelSize(). Nothing shrinks below
/// `least`.
struct TypeScale
{
    int least;
    int caption;
    int body;
    int label;
    int title;
    int headline;
    int hero;
};

/// Distances in logical pixels. `halo` is the outer rim of every Card and TouchButton, kept free for its
/// shadow and its focus ring: what such a widget paints ends `halo` inside its rectangle, so neighbours
/// without spacing are 2 × halo apart.
struct Space
{
    int xs, s, m, l, xl;
    int halo;
};

struct Radius
{
    int small, medium, large;
};

/// Motion explains where a thing came from; with `reduced` nothing moves.
struct Motion
{
    std::chrono::milliseconds quick{150};
    std::chrono::milliseconds normal{200};
    std::chrono::milliseconds slow{250};
    bool reduced = false;
    /// `duration`, or none where motion is reduced: for QVariantAnimation::setDuration().
    [[nodiscard]] int milliseconds(std::chrono::milliseconds duration) const
    {
        return reduced ? 0 : static_cast<int>(duration.count());
    }
};

enum class Pointer { Mouse, Finger };

struct Sizes
{
    TypeScale type;
    Space space;
    Radius radius;
    int target;        ///< least side of anything that is pressed
    int primaryHeight; ///< least height of the one large action
    int icon;          ///< side of an icon beside a label
    int stroke;        ///< width of edges
    int ring;          ///< width of the focus ring
    Pointer pointer;   ///< a finger leaves no hover behind
};

enum class TextRole { Caption, Body, Label, Title, Headline, Hero };

/// Everything a window's look depends on; a value that is handed to widgets.
struct Theme
{
    Appearance appearance = Appearance::Light;
    Colours colours;
    Sizes sizes;
    Motion motion;

    /// The typeface at the size and weight of a role.
    [[nodiscard]] QFont font(TextRole role) const;
    [[nodiscard]] int pixelSize(TextRole role) const;
};

[[nodiscard]] Colours colours(Appearance appearance);
/// Sizes for a mouse at arm's length: counter and console. Kiosk and display compute theirs, see
/// touchmetrics.h.
[[nodiscard]] Sizes deskSizes();
[[nodiscard]] Theme makeTheme(Appearance appearance, const Sizes &sizes, const Motion &motion = {});
[[nodiscard]] inline Theme deskTheme(Appearance appearance = Appearance::Light)
{
    return makeTheme(appearance, deskSizes());
}

/// The typeface itself, for sizes outside the scale; Noto Sans fills in scripts that it lacks.
[[nodiscard]] QFont typeface(int pixelSize, QFont::Weight weight = QFont::Normal);

/// True where the desktop asks programs not to animate.
[[nodiscard]] bool systemReducesMotion(const QApplication &application);

/// Palette, font and the look of Qt's own controls for a whole program.
void applyTheme(QApplication &application, const Theme &theme);
/// The same for one window, where windows of different appearance share a program; also hands the theme to
/// every Themed widget in it. Call it again to change the look while the window is open.
void applyTheme(QWidget &window, const Theme &theme);

/// A widget that paints itself with the theme's tokens.
class Themed
{
public:
    virtual ~Themed() = default;
    /// Repaints and lays out anew with other tokens.
    virtual void setTheme(const Theme &theme) = 0;
};

} // namespace antrean
