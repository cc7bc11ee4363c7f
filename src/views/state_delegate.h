// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/icon.h"

#include <QStyledItemDelegate>

#include <functional>

namespace kw::views {

// The shape of a state beside its word in a table.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using StateOf = std::function<style::State(const QModelIndex &)>;

    StateDelegate(StateOf stateOf, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_stateOf(std::move(stateOf))
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    StateOf m_stateOf;
};

} // namespace kw::views
