#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

/// The few ESC/POS commands that nearly every receipt printer shares, after Epson's "ESC/POS Command
/// Reference" (the section is named at each function). Pure: pictures in, bytes out; no printer is known
/// here.
namespace antrean::escpos {

enum class Cut { None, Partial, Full };

/// A raster taller than this overruns the buffer of cheap printers, which then print the rest as garbage.
constexpr int stripRows = 256;

/// ESC @, "Initialize printer": clears the print buffer and all modes.
[[nodiscard]] QByteArray initialise();
/// GS v 0, "Print raster bit image": black dots of the picture as strips of at most `stripRows` rows. Any
/// format of picture; a pixel darker than half is black. Columns beyond the picture in the last byte are
/// white.
[[nodiscard]] QByteArray raster(const QImage &picture);
/// ESC d n, "Print and feed n lines"; 0 to 255 lines, of a sixth of an inch where the printer isn't told
/// otherwise.
[[nodiscard]] QByteArray feed(int lines);
/// GS V 0 and GS V 1, "Select cut mode and cut paper", function A; nothing for Cut::None.
[[nodiscard]] QByteArray cut(Cut cut);
/// A whole job: initialise, raster, feed the last row beyond the cutter, cut.
[[nodiscard]] QByteArray job(const QImage &picture, Cut cut);

/// What DLE EOT n, "Transmit real-time status", can be asked for; the value is n.
enum class StatusQuestion : quint8 { Printer = 1, OfflineCause = 2, Error = 3, Paper = 4 };

/// DLE EOT n.
[[nodiscard]] QByteArray ask(StatusQuestion question);

/// What one status byte says. Only the flags of the question that was asked can be set.
struct Status
{
    bool offline = false;
    bool coverOpen = false;
    bool paperOut = false;
    bool paperLow = false;
    /// The cutter is stuck, or an error stopped the printer.
    bool fault = false;
    friend bool operator==(const Status &, const Status &) = default;
};

/// Reads the answer to `question`. Nothing for a byte that is no answer: bits 0, 1, 4 and 7 are fixed
/// (section DLE EOT, tables for n = 1 to 4), so that stray bytes and automatic status are told from it.
[[nodiscard]] std::optional<Status> parseStatus(StatusQuestion question, quint8 byte);

} // namespace antrean::escpos
