// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"
#include "style/icon.h"

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace kw::shell {

class HeaderChip;
class PaletteField;

// The bar at the top: menu, open project with its branch, builder with its state, profiles, palette field.
// Where there is little room the branch goes first, then the words of the builder's state; its shape stays.
class Header : public controls::Region
{
    Q_OBJECT

public:
    explicit Header(QWidget *parent = nullptr);

    void setMenu(QMenu *menu);
    void setProject(const QString &name, const QString &branch); // empty: no project open
    void setBuilder(const QString &name, style::State state, const QString &remark);
    void setProfiles(bool hasProfiles, const QStringList &chosen);

    void addAtEnd(QWidget *widget); // behind the palette field

    QWidget *paletteField() const;
    HeaderChip *project() const { return m_project; }
    HeaderChip *builder() const { return m_builder; }
    HeaderChip *profiles() const { return m_profiles; }

Q_SIGNALS:
    void paletteAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void fit();

    QHBoxLayout *m_layout;
    QToolButton *m_menu;
    HeaderChip *m_project;
    HeaderChip *m_builder;
    HeaderChip *m_profiles;
    PaletteField *m_palette;
};

} // namespace kw::shell
