// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace kw {

// What kind of thing went wrong: what a caller may decide on. Everything a person reads is in Error's texts.
enum class ErrorCode {
    Unknown,
    InvalidInput, // usage, a value, a name, a reference
    NotFound,     // file, folder, builder, image, profile
    PermissionDenied,
    ReadFailed,
    WriteFailed,  // disk full included
    ParseFailed,  // text that is not what it should be
    Unsupported,  // understood, but cannot be done here
    ToolMissing,  // docker, buildx, skaffold, git not installed
    ToolFailed,   // a tool ran and reported failure
    Unreachable,  // engine, builder node or registry does not answer
    Unauthorized, // credentials missing or refused
    Conflict,     // changed elsewhere in the meantime, or already there
    TooLarge,     // above a safety limit
    TimedOut,
    Cancelled,
};

// One failure, told so that a person can act. All texts are translated, one sentence each without a final
// line break; an empty text means that there is nothing to say. `detail` is a tool's own words, for copying.
struct Error
{
    ErrorCode code = ErrorCode::Unknown;
    QString what;   // what could not be done, in the user's words
    QString where;  // file:line, builder, node, reference …
    QString why;    // the cause, with its evidence
    QString hint;   // what to do next
    QString detail; // the original text

    bool operator==(const Error &) const = default;

    // "WHAT: WHY" (with the place in front of the cause when there is one), for one line of text.
    QString summary() const;
};

template <typename T>
using Result = std::expected<T, Error>;

// Shorthand for `return failure(ErrorCode::NotFound, tr("…"), …)`.
std::unexpected<Error> failure(ErrorCode code, QString what, QString why = {}, QString hint = {},
                               QString where = {}, QString detail = {});

} // namespace kw
