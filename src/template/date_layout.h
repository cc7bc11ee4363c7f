// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace kw::templates {

// A time in a layout of Go ("2006-01-02_15-04-05.999_MST"), in the time's own zone, with milliseconds. What
// is no part of the reference time is copied. Source: Go time/format.go.
QString formatDate(const QDateTime &time, const QString &layout);

} // namespace kw::templates
