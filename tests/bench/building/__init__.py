"""What a build takes as an archive grows, beside plain MkDocs, and what a second build still takes.

1. `worker`: one act (ids, build, plain) in a process of its own, measured from within;
2. `runs`: starts workers and reads what they tell; what a site weighs;
3. `changes`: the edits after which a build is repeated;
4. `measuring`: all acts on one project, in order: a `Size`;
5. `tables`, `plot`: what is told of the sizes, as tables and as a picture.
"""
