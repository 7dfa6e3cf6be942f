// Package mail reads raw messages and keeps the words that a person typed: it
// cuts quoted history, signatures and footers, names messages that a machine
// sent, and says when it is unsure.
//
// [Read] takes an RFC 5322 message, [FromText] and [FromHTML] a bare body, and
// [Mbox] a mailbox of any size. [Message.Reply] gives what a classifier reads.
//
// # Contract
//
// A reader returns a message or an error, never both. Damage that can be lived
// with is listed in [Message.Problems]; only an input that cannot be read at
// all is an error. What the cutting is not sure of is listed in
// [Message.Doubts]. When in doubt, text is kept.
//
// # Limits and cost
//
// Time and memory grow in a straight line with the size of the message, up to
// the limits of [Options]. The message is held in memory once, as read.
//
// # Libraries
//
// Of 404 real and broken mails enmime v2.3.0 reads 399, but needs 166 µs for
// one kilobyte and does not end within two minutes on 10,000 nested parts;
// go-message v0.18.2 needs 27 µs and gives up on 70 of them. So go-message
// reads fields, words, addresses and charsets, and a splitter of our own in
// front of it, which never gives up, finds the parts.
//
// # Concurrency
//
// All functions are safe for concurrent use. A [Message] is not shared with
// the package once it is returned.
package mail
