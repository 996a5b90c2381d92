#pragma once

#include "counter/panel.h"

namespace antrean {

/// All keys of the window and what they do.
class KeysPanel final : public Panel
{
    Q_OBJECT

public:
    explicit KeysPanel(const Theme &theme, QWidget *parent = nullptr);
    void takeFocus() override;

private:
    QWidget *m_scroll;
};

} // namespace antrean
